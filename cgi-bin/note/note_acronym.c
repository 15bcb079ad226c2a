/* note_acronym.c - see note_acronym.h. */
#include "note_acronym.h"

#include <string.h>

/* In the order of their small letters, to be halved; names of tools, days, languages, countries and
 * towns among them, but none that is a word ("china", "reading", "split"). A word of its own ("us",
 * "led") is not here.
 */
static const char *const known[] = {
    "2D",           "3D",          "4G",         "5G",          "Aberdeen",     "Abidjan",
    "Abuja",        "Accra",       "Africa",     "African",     "AI",           "Airbnb",
    "Alberta",      "Algeria",     "America",    "American",    "Amsterdam",    "Android",
    "Angola",       "Ansible",     "Antwerp",    "API",         "APIs",         "April",
    "Arabic",       "Arctic",      "Arduino",    "Arequipa",    "Argentina",    "Armenia",
    "Asia",         "Asian",       "Athens",     "Atlanta",     "Atlantic",     "Auckland",
    "August",       "Australia",   "Australian", "Austria",     "Austrian",     "AutoCAD",
    "AWS",          "Azerbaijan",  "Azure",      "B2B",         "B2C",          "Bahrain",
    "Baltic",       "Bangalore",   "Bangkok",    "Bangladesh",  "Barbados",     "Barcelona",
    "Basel",        "Bavaria",     "Beijing",    "Beirut",      "Belarus",      "Belfast",
    "Belgian",      "Belgium",     "Belgrade",   "Bengaluru",   "Berlin",       "BigQuery",
    "BIM",          "Birmingham",  "Bitbucket",  "Bluetooth",   "Bogota",       "Bolivia",
    "Bologna",      "Bordeaux",    "Bosnia",     "Boston",      "Botswana",     "Brazil",
    "Brazilian",    "Brexit",      "Brisbane",   "Bristol",     "Britain",      "British",
    "Brussels",     "Bucharest",   "Budapest",   "Bulgaria",    "Bulgarian",    "Burundi",
    "CAD",          "Cairo",       "Calgary",    "California",  "Cambodia",     "Cambridge",
    "Cameroon",     "Canada",      "Canadian",   "Canberra",    "Canva",        "Cardiff",
    "Caribbean",    "Catalonia",   "CCTV",       "Cebu",        "CEO",          "CEOs",
    "CFO",          "CFOs",        "Chennai",    "Chicago",     "Chile",        "Chinese",
    "Christmas",    "CIO",         "CISO",       "Citrix",      "Clojure",      "CMO",
    "COBOL",        "Colombia",    "Colombian",  "Congo",       "COO",          "Copenhagen",
    "Cornwall",     "COVID",       "CPO",        "CRM",         "Croatia",      "Croatian",
    "CSS",          "CTO",         "CTOs",       "Cuba",        "Cumbria",      "Cyprus",
    "Czech",        "Dakar",       "Dallas",     "Danish",      "Databricks",   "Debian",
    "December",     "Delhi",       "Denmark",    "Denver",      "Detroit",      "Devon",
    "DevOps",       "DevRel",      "Diwali",     "Django",      "DNA",          "Docker",
    "Drupal",       "Dubai",       "Dublin",     "Dundee",      "Durban",       "Dutch",
    "Easter",       "ECG",         "Ecuador",    "Edinburgh",   "EEG",          "Egypt",
    "Egyptian",     "EHR",         "England",    "English",     "Eritrea",      "Erlang",
    "ERP",          "ESG",         "Estonia",    "Estonian",    "Eswatini",     "Ethiopia",
    "Ethiopian",    "ETL",         "Etsy",       "EU",          "Europe",       "European",
    "EV",           "EVs",         "Exeter",     "Facebook",    "February",     "Figma",
    "Fiji",         "Filipino",    "Finland",    "Finnish",     "Firebase",     "Florence",
    "Florida",      "FMCG",        "Fortran",    "FPGA",        "FPGAs",        "France",
    "Frankfurt",    "French",      "Friday",     "Gabon",       "Galway",       "Gambia",
    "GCP",          "GCSE",        "GCSEs",      "Gdansk",      "GDPR",         "Geneva",
    "Georgia",      "German",      "Germany",    "Ghana",       "Ghanaian",     "Ghent",
    "GIS",          "GitHub",      "GitLab",     "Glasgow",     "GMO",          "Google",
    "Gothenburg",   "GP",          "GPs",        "GPU",         "GPUs",         "Grafana",
    "GraphQL",      "Greece",      "Greek",      "gRPC",        "Guatemala",    "Guyana",
    "Hadoop",       "Haiti",       "Halloween",  "Hamburg",     "Hanoi",        "Hanukkah",
    "Harare",       "Haskell",     "Havana",     "Helsinki",    "HGV",          "Hindi",
    "HIV",          "Honduras",    "Houston",    "HPC",         "HR",           "HTML",
    "HubSpot",      "Hungarian",   "Hungary",    "HVAC",        "Hyderabad",    "Ibadan",
    "Iberian",      "Iceland",     "ICU",        "IKEA",        "India",        "Indian",
    "Indonesia",    "Instagram",   "iOS",        "IoT",         "IPO",          "Iran",
    "Iraq",         "Ireland",     "Irish",      "Israel",      "Israeli",      "Istanbul",
    "Italian",      "Italy",       "Jakarta",    "Jamaica",     "January",      "Japan",
    "Japanese",     "Java",        "JavaScript", "Jenkins",     "Jira",         "Johannesburg",
    "Joomla",       "JSON",        "July",       "June",        "Jupyter",      "Kafka",
    "Kampala",      "Karachi",     "Kathmandu",  "Kazakhstan",  "Kenya",        "Kenyan",
    "Kerala",       "Kigali",      "Kolkata",    "Korean",      "Kosovo",       "Kotlin",
    "KPI",          "KPIs",        "Krakow",     "Kubernetes",  "Kumasi",       "Kuwait",
    "KYC",          "Kyiv",        "Kyoto",      "Lagos",       "Lahore",       "Laos",
    "Laravel",      "Latvia",      "Lausanne",   "Lebanon",     "Leeds",        "Leicester",
    "Leipzig",      "Lesotho",     "Liberia",    "Libya",       "LiDAR",        "LinkedIn",
    "Linux",        "Lisbon",      "Lithuania",  "Liverpool",   "LLM",          "LLMs",
    "LNG",          "London",      "Luanda",     "Lusaka",      "Luxembourg",   "Lyon",
    "Madagascar",   "Madrid",      "Magento",    "Malawi",      "Malaysia",     "Malmo",
    "Malta",        "Manchester",  "Manila",     "Marseille",   "MATLAB",       "Mauritius",
    "MBA",          "MBAs",        "Medellin",   "Melbourne",   "MEP",          "Mexican",
    "Mexico",       "Miami",       "Microsoft",  "Milan",       "Minecraft",    "Minneapolis",
    "ML",           "MLOps",       "Moldova",    "Monday",      "MongoDB",      "Mongolia",
    "Montenegro",   "Montreal",    "Moroccan",   "Morocco",     "Moscow",       "Mozambique",
    "MRI",          "MSc",         "Mumbai",     "Munich",      "Myanmar",      "MySQL",
    "Nairobi",      "Namibia",     "Naples",     "Nepal",       "Nepali",       "Netflix",
    "Netherlands",  "NFC",         "NGO",        "NGOs",        "NHS",          "Nicaragua",
    "NICU",         "Nigeria",     "Nigerian",   "NLP",         "Nordic",       "Norway",
    "Norwegian",    "Norwich",     "Nottingham", "November",    "NumPy",        "OAuth",
    "October",      "Ofsted",      "OKR",        "OKRs",        "Oman",         "Ontario",
    "Osaka",        "Oslo",        "Ottawa",     "Oxford",      "Pacific",      "Pakistan",
    "Pakistani",    "Palestine",   "Panama",     "Paraguay",    "Paris",        "PCR",
    "Persian",      "Perth",       "Peru",       "Peruvian",    "PhD",          "PhDs",
    "Philadelphia", "Philippines", "Photoshop",  "PHP",         "Pittsburgh",   "PLC",
    "PLCs",         "PLM",         "PMO",        "Poland",      "Porto",        "Portugal",
    "Portuguese",   "Postgres",    "PostgreSQL", "PowerPoint",  "PowerShell",   "PPC",
    "Prague",       "Pretoria",    "Prometheus", "Pune",        "Punjab",       "PV",
    "Python",       "PyTorch",     "QA",         "Qatar",       "QC",           "Quebec",
    "QuickBooks",   "R&D",         "Ramadan",    "Redis",       "Revit",        "Reykjavik",
    "RF",           "RFID",        "RNA",        "Romania",     "Romanian",     "Rome",
    "Rotterdam",    "Russia",      "Russian",    "Rwanda",      "SaaS",         "Salesforce",
    "Salzburg",     "Santiago",    "SAP",        "Saturday",    "Scandinavian", "Scotland",
    "Scottish",     "SDK",         "Seattle",    "Senegal",     "SEO",          "Seoul",
    "September",    "Serbia",      "Serbian",    "Seville",     "Shanghai",     "Sheffield",
    "Shenzhen",     "Shopify",     "Sicily",     "Singapore",   "Slovakia",     "Slovenia",
    "SME",          "SMEs",        "SolidWorks", "Somalia",     "Spain",        "Spanish",
    "Splunk",       "SQL",         "SRE",        "SREs",        "Stockholm",    "Strasbourg",
    "Stuttgart",    "Sudan",       "Sunday",     "Suriname",    "Swansea",      "SWE",
    "Sweden",       "Swedish",     "Swiss",      "Switzerland", "Sydney",       "Syria",
    "Tableau",      "Taipei",      "Taiwan",     "Tallinn",     "Tampere",      "Tanzania",
    "Tbilisi",      "TensorFlow",  "Terraform",  "Tesco",       "Texas",        "Thai",
    "Thailand",     "Thursday",    "TikTok",     "Togo",        "Tokyo",        "Toronto",
    "Toulouse",     "Trello",      "Trondheim",  "Tuesday",     "Tunis",        "Tunisia",
    "Tunisian",     "Turin",       "Turkish",    "Tuscany",     "TV",           "Twitter",
    "TypeScript",   "UAV",         "UAVs",       "Ubuntu",      "Uganda",       "UI",
    "UK",           "Ukraine",     "Ukrainian",  "Uruguay",     "USA",          "Utrecht",
    "UX",           "Uzbekistan",  "Valencia",   "Vancouver",   "VAT",          "VC",
    "VCs",          "Venezuela",   "Venice",     "VFX",         "Vienna",       "Vietnam",
    "Vietnamese",   "Vilnius",     "VLSI",       "VMware",      "VP",           "VR",
    "Wales",        "Warsaw",      "Webflow",    "Wednesday",   "Welsh",        "WhatsApp",
    "Wikipedia",    "Winnipeg",    "WordPress",  "Xero",        "XML",          "XR",
    "YAML",         "Yangon",      "Yemen",      "Yorkshire",   "YouTube",      "Zagreb",
    "Zambia",       "Zambian",     "Zapier",     "Zimbabwe",    "Zurich"};

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
