/* note_acronym.c - see note_acronym.h. */
#include "note_acronym.h"

#include <string.h>

/* In the order of their small letters, to be halved; names of tools, days and languages among them.
 * A word of its own ("us", "led") is not here.
 */
static const char *const known[] = {"2D",           "3D",         "4G",         "5G",
                                    "Africa",       "African",    "AI",         "America",
                                    "American",     "Android",    "API",        "APIs",
                                    "April",        "Arabic",     "Arctic",     "Arduino",
                                    "Asia",         "Asian",      "Atlantic",   "August",
                                    "Australia",    "Australian", "Austrian",   "AWS",
                                    "B2B",          "B2C",        "Baltic",     "Belgian",
                                    "BIM",          "Brazilian",  "Brexit",     "Britain",
                                    "British",      "Bulgarian",  "CAD",        "Canada",
                                    "Canadian",     "Caribbean",  "CCTV",       "CEO",
                                    "CEOs",         "CFO",        "CFOs",       "Chinese",
                                    "Christmas",    "CIO",        "CISO",       "CMO",
                                    "COO",          "COVID",      "CPO",        "CRM",
                                    "Croatian",     "CTO",        "CTOs",       "Czech",
                                    "Danish",       "December",   "DevOps",     "DevRel",
                                    "Diwali",       "Django",     "DNA",        "Dutch",
                                    "Easter",       "ECG",        "EEG",        "EHR",
                                    "English",      "ERP",        "ESG",        "Estonian",
                                    "Ethiopian",    "ETL",        "EU",         "Europe",
                                    "European",     "EV",         "EVs",        "February",
                                    "Figma",        "Finnish",    "FMCG",       "FPGA",
                                    "FPGAs",        "French",     "Friday",     "GCP",
                                    "GDPR",         "German",     "Germany",    "Ghanaian",
                                    "GIS",          "GitHub",     "GP",         "GPs",
                                    "GPU",          "GPUs",       "GraphQL",    "Greek",
                                    "Halloween",    "Hanukkah",   "Hindi",      "HIV",
                                    "HPC",          "HR",         "HTML",       "Hungarian",
                                    "HVAC",         "Iberian",    "ICU",        "India",
                                    "Indian",       "iOS",        "IoT",        "IPO",
                                    "Irish",        "Israeli",    "Italian",    "January",
                                    "Japan",        "Japanese",   "Java",       "JavaScript",
                                    "July",         "June",       "Kenyan",     "Korean",
                                    "Kotlin",       "KPI",        "KPIs",       "Kubernetes",
                                    "KYC",          "Laravel",    "LiDAR",      "LinkedIn",
                                    "Linux",        "LLM",        "LLMs",       "LNG",
                                    "MBA",          "MBAs",       "MEP",        "Mexican",
                                    "ML",           "MLOps",      "Monday",     "MongoDB",
                                    "MRI",          "MSc",        "MySQL",      "NGO",
                                    "NGOs",         "NHS",        "NICU",       "Nigerian",
                                    "NLP",          "Nordic",     "Norwegian",  "November",
                                    "October",      "OKR",        "OKRs",       "OpenStreetMap",
                                    "Pacific",      "Pakistani",  "PCR",        "PhD",
                                    "PhDs",         "Photoshop",  "PLC",        "PLCs",
                                    "PLM",          "PMO",        "Portuguese", "PostgreSQL",
                                    "PowerPoint",   "PPC",        "PV",         "Python",
                                    "QA",           "QC",         "R&D",        "Ramadan",
                                    "RF",           "RNA",        "Romanian",   "Russian",
                                    "SaaS",         "Salesforce", "SAP",        "Saturday",
                                    "Scandinavian", "Scottish",   "SDK",        "SEO",
                                    "September",    "Serbian",    "Shopify",    "SME",
                                    "SMEs",         "Spanish",    "SQL",        "SRE",
                                    "SREs",         "Sunday",     "SWE",        "Swedish",
                                    "Swiss",        "Terraform",  "Thursday",   "Tuesday",
                                    "TV",           "TypeScript", "UAV",        "UAVs",
                                    "UI",           "UK",         "Ukrainian",  "USA",
                                    "UX",           "VAT",        "VC",         "VCs",
                                    "VFX",          "Vietnamese", "VLSI",       "VP",
                                    "VR",           "Wednesday",  "Welsh",      "WordPress",
                                    "XR",           "YouTube"};

enum { LONGEST = 13 };

/* As strcmp, of n bytes in any case against a whole entry. */
static int compare(const char *word, size_t n, const char *entry)
{
    for (size_t i = 0; i < n; i++) {
        int order = (unsigned char)note_text_low(word[i]) - (unsigned char)note_text_low(entry[i]);
        if (order != 0)
            return order; /* also where the entry has ended */
    }
    return entry[n] == '\0' ? 0 : -1;
}

const char *note_acronym_spell(const char *word, size_t n)
{
    size_t low = 0, high = sizeof known / sizeof known[0];
    if (n < 2 || n > LONGEST)
        return NULL;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare(word, n, known[middle]);
        if (order == 0)
            return known[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* Bytes of letters and figures at `s`, "R&D" in one. Bytes of other scripts belong to a word too.
 */
static size_t letters(const char *s)
{
    size_t n = 0;
    while (note_text_is_letter((unsigned char)s[n]) || note_text_is_digit(s[n]) ||
           (unsigned char)s[n] >= 128 || (s[n] == '&' && n > 0 && s[n + 1] != ' '))
        n++;
    return n;
}

bool note_acronym_is_trade(const char *word)
{
    static const char *const work[] = {
        "support",     "security", "manager",       "department",     "team",
        "service",     "services", "consultant",    "consulting",     "systems",
        "project",     "projects", "audit",         "director",       "specialist",
        "analyst",     "strategy", "administrator", "operations",     "sector",
        "procurement", "industry", "engineer",      "infrastructure", NULL};
    size_t n = note_text_starts(word, "it");
    return n == 3 && note_text_in(word + n, letters(word + n), work);
}

void note_acronym_raise(char *text)
{
    for (char *w = text; *w != '\0';) {
        size_t n = letters(w);
        bool small =
            n > 1 && n <= LONGEST && (w == text || note_text_case(w, n) == NOTE_CASE_LOWER);
        const char *own = !small                     ? NULL
                          : note_acronym_is_trade(w) ? "IT"
                                                     : note_acronym_spell(w, n);
        if (own != NULL)
            memcpy(w, own, n);
        w += n == 0 ? 1 : n;
    }
}

/* "BPMN", but not "THX". */
static bool is_spelled_out(const char *word, size_t n)
{
    static const char *const said[] = {"mr",  "mrs", "ms", "dr", "st",  "vs",
                                       "thx", "pls", "jr", "sr", "tbh", NULL};
    for (size_t i = 0; i < n; i++)
        if (strchr("aeiouy", note_text_low(word[i])) != NULL || (unsigned char)word[i] >= 128)
            return false;
    return n > 1 && n <= 5 && !note_text_in(word, n, said);
}

void note_acronym_calm(char *text)
{
    for (char *w = text; *w != '\0';) {
        size_t n = letters(w);
        const char *own = note_acronym_is_trade(w) ? "IT" : note_acronym_spell(w, n);
        char low[NOTE_TEXT_BYTES];
        if (own == NULL && !is_spelled_out(w, n) && note_text_lower(w, n, low, sizeof low) == n)
            own = low;
        if (own != NULL)
            memcpy(w, own, n);
        w += n == 0 ? 1 : n;
    }
}
