/* text.c - is it UTF-8, how long is it, is it a date; see text.h. */
#include "text.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* Bytes of the sequence that starts at `s`, 0 when it is not one. The bounds of the second byte are
 * those of table 3-7 of the Unicode standard. */
static size_t sequence(const unsigned char *s, size_t left)
{
    unsigned char low = 0x80, high = 0xBF;
    size_t len;
    if (s[0] < 0x80)
        return 1;
    if (s[0] >= 0xC2 && s[0] <= 0xDF)
        len = 2;
    else if (s[0] >= 0xE0 && s[0] <= 0xEF)
        len = 3;
    else if (s[0] >= 0xF0 && s[0] <= 0xF4)
        len = 4;
    else
        return 0;
    if (s[0] == 0xE0)
        low = 0xA0;
    else if (s[0] == 0xED)
        high = 0x9F;
    else if (s[0] == 0xF0)
        low = 0x90;
    else if (s[0] == 0xF4)
        high = 0x8F;
    if (left < len || s[1] < low || s[1] > high)
        return 0;
    for (size_t i = 2; i < len; i++)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    return len;
}

bool text_is_utf8(const char *text, size_t bytes)
{
    const unsigned char *s = (const unsigned char *)text;
    while (bytes > 0) {
        size_t len = sequence(s, bytes);
        if (len == 0)
            return false;
        s += len;
        bytes -= len;
    }
    return true;
}

int text_units(const char *text, size_t bytes)
{
    int units = 0;
    for (size_t i = 0; i < bytes; i++) {
        unsigned char c = (unsigned char)text[i];
        bool continuation = (c & 0xC0) == 0x80;
        bool folded = c == '\r' && i + 1 < bytes && text[i + 1] == '\n';
        if (!continuation && !folded)
            units += c >= 0xF0 ? 2 : 1;
    }
    return units;
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static int digits(const char *text, int count)
{
    int n = 0;
    for (int i = 0; i < count; i++)
        n = n * 10 + (text[i] - '0');
    return n;
}

bool text_read_date(const char *text, struct text_date *date)
{
    static const char pattern[] = "dddd-dd-dd";
    if (strlen(text) != sizeof pattern - 1)
        return false;
    for (size_t i = 0; i < sizeof pattern - 1; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == 'd' ? !digit : text[i] != '-')
            return false;
    }
    *date = (struct text_date){digits(text, 4), digits(text + 5, 2), digits(text + 8, 2)};
    return date->year >= 1900 && date->year <= 2200 && date->month >= 1 && date->month <= 12 &&
           date->day >= 1 && date->day <= days_in(date->year, date->month);
}

struct text_date text_today(void)
{
    time_t now = time(NULL);
    struct tm utc;
    gmtime_r(&now, &utc);
    return (struct text_date){utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday};
}
