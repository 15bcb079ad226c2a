/* note_acronym.c - see note_acronym.h. */
#include "note_acronym.h"

#include <string.h>

/* In the order of their small letters, to be halved; names of tools, days and languages among them.
 * A word of its own ("us", "led") is not here.
 */
static const char *const known[] = {
    "2D",         "3D",         "4G",         "5G",         "Africa",       "African",
    "AI",         "Airbnb",     "America",    "American",   "Amsterdam",    "Android",
    "Ansible",    "API",        "APIs",       "April",      "Arabic",       "Arctic",
    "Arduino",    "Asia",       "Asian",      "Atlantic",   "August",       "Australia",
    "Australian", "Austrian",   "AutoCAD",    "AWS",        "Azure",        "B2B",
    "B2C",        "Baltic",     "Belgian",    "Berlin",     "BigQuery",     "BIM",
    "Bitbucket",  "Bluetooth",  "Brazil",     "Brazilian",  "Brexit",       "Britain",
    "British",    "Brussels",   "Bulgarian",  "CAD",        "Canada",       "Canadian",
    "Canva",      "Caribbean",  "CCTV",       "CEO",        "CEOs",         "CFO",
    "CFOs",       "Chinese",    "Christmas",  "CIO",        "CISO",         "Citrix",
    "Clojure",    "CMO",        "COBOL",      "COO",        "COVID",        "CPO",
    "CRM",        "Croatian",   "CSS",        "CTO",        "CTOs",         "Czech",
    "Danish",     "Databricks", "Debian",     "December",   "Delhi",        "DevOps",
    "DevRel",     "Diwali",     "Django",     "DNA",        "Docker",       "Drupal",
    "Dublin",     "Dutch",      "Easter",     "ECG",        "Edinburgh",    "EEG",
    "EHR",        "English",    "Erlang",     "ERP",        "ESG",          "Estonian",
    "Ethiopian",  "ETL",        "Etsy",       "EU",         "Europe",       "European",
    "EV",         "EVs",        "Facebook",   "February",   "Figma",        "Finnish",
    "Firebase",   "FMCG",       "Fortran",    "FPGA",       "FPGAs",        "France",
    "French",     "Friday",     "GCP",        "GCSE",       "GCSEs",        "GDPR",
    "German",     "Germany",    "Ghana",      "Ghanaian",   "GIS",          "GitHub",
    "GitLab",     "Glasgow",    "GMO",        "Google",     "GP",           "GPs",
    "GPU",        "GPUs",       "Grafana",    "GraphQL",    "Greek",        "gRPC",
    "Hadoop",     "Halloween",  "Hanukkah",   "Haskell",    "HGV",          "Hindi",
    "HIV",        "HPC",        "HR",         "HTML",       "HubSpot",      "Hungarian",
    "HVAC",       "Iberian",    "ICU",        "IKEA",       "India",        "Indian",
    "Instagram",  "iOS",        "IoT",        "IPO",        "Irish",        "Israeli",
    "Italian",    "Italy",      "January",    "Japan",      "Japanese",     "Java",
    "JavaScript", "Jenkins",    "Jira",       "Joomla",     "JSON",         "July",
    "June",       "Jupyter",    "Kafka",      "Kenya",      "Kenyan",       "Korean",
    "Kotlin",     "KPI",        "KPIs",       "Kubernetes", "KYC",          "Lagos",
    "Laravel",    "Leeds",      "LiDAR",      "LinkedIn",   "Linux",        "Lisbon",
    "Liverpool",  "LLM",        "LLMs",       "LNG",        "London",       "Madrid",
    "Magento",    "Manchester", "MATLAB",     "MBA",        "MBAs",         "Melbourne",
    "MEP",        "Mexican",    "Microsoft",  "Minecraft",  "ML",           "MLOps",
    "Monday",     "MongoDB",    "MRI",        "MSc",        "Mumbai",       "MySQL",
    "Nairobi",    "Netflix",    "NFC",        "NGO",        "NGOs",         "NHS",
    "NICU",       "Nigeria",    "Nigerian",   "NLP",        "Nordic",       "Norwegian",
    "November",   "NumPy",      "OAuth",      "October",    "Ofsted",       "OKR",
    "OKRs",       "Pacific",    "Pakistani",  "Paris",      "PCR",          "PhD",
    "PhDs",       "Photoshop",  "PHP",        "PLC",        "PLCs",         "PLM",
    "PMO",        "Poland",     "Portuguese", "Postgres",   "PostgreSQL",   "PowerPoint",
    "PowerShell", "PPC",        "Prometheus", "PV",         "Python",       "PyTorch",
    "QA",         "QC",         "QuickBooks", "R&D",        "Ramadan",      "Redis",
    "Revit",      "RF",         "RFID",       "RNA",        "Romanian",     "Russian",
    "SaaS",       "Salesforce", "SAP",        "Saturday",   "Scandinavian", "Scottish",
    "SDK",        "SEO",        "September",  "Serbian",    "Shopify",      "Singapore",
    "SME",        "SMEs",       "SolidWorks", "Spain",      "Spanish",      "Splunk",
    "SQL",        "SRE",        "SREs",       "Sunday",     "SWE",          "Swedish",
    "Swiss",      "Sydney",     "Tableau",    "TensorFlow", "Terraform",    "Tesco",
    "Thursday",   "TikTok",     "Tokyo",      "Toronto",    "Trello",       "Tuesday",
    "TV",         "Twitter",    "TypeScript", "UAV",        "UAVs",         "Ubuntu",
    "UI",         "UK",         "Ukraine",    "Ukrainian",  "USA",          "UX",
    "VAT",        "VC",         "VCs",        "VFX",        "Vienna",       "Vietnamese",
    "VLSI",       "VMware",     "VP",         "VR",         "Webflow",      "Wednesday",
    "Welsh",      "WhatsApp",   "Wikipedia",  "WordPress",  "Xero",         "XML",
    "XR",         "YAML",       "YouTube",    "Zapier"};

enum { LONGEST = 12 };

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

const char *note_acronym_search(const char *const *list, size_t count, const char *word, size_t n)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare(word, n, list[middle]);
        if (order == 0)
            return list[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *note_acronym_spell(const char *word, size_t n)
{
    return n < 2 || n > LONGEST
               ? NULL
               : note_acronym_search(known, sizeof known / sizeof known[0], word, n);
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
