/* note_acronym.c - see note_acronym.h. */
#include "note_acronym.h"

#include <string.h>

/* In the order of their small letters, to be halved; names of tools, days, languages, countries and
 * towns among them, but none that is a word ("china", "reading", "split"). A word of its own ("us",
 * "led") is not here.
 */
static const char *const known[] = {"2D",           "3D",           "4G",           "5G",
                                    "Aarhus",       "Aberdeen",     "Abidjan",      "Abuja",
                                    "Accra",        "Africa",       "African",      "AI",
                                    "Airbnb",       "Alberta",      "Albuquerque",  "Algeria",
                                    "America",      "American",     "Amman",        "Amsterdam",
                                    "Android",      "Angola",       "Ankara",       "Ansible",
                                    "Antwerp",      "API",          "APIs",         "April",
                                    "Arabic",       "Arctic",       "Arduino",      "Arequipa",
                                    "Argentina",    "Armenia",      "Asia",         "Asian",
                                    "Athens",       "Atlanta",      "Atlantic",     "Auckland",
                                    "August",       "Australia",    "Australian",   "Austria",
                                    "Austrian",     "AutoCAD",      "AWS",          "Azerbaijan",
                                    "Azure",        "B2B",          "B2C",          "Bahrain",
                                    "Baltic",       "Baltimore",    "Bangalore",    "Bangkok",
                                    "Bangladesh",   "Barbados",     "Barcelona",    "Barnsley",
                                    "Basel",        "Bavaria",      "Beijing",      "Beirut",
                                    "Belarus",      "Belfast",      "Belgian",      "Belgium",
                                    "Belgrade",     "Bengaluru",    "Bergen",       "Berlin",
                                    "BigQuery",     "Bilbao",       "BIM",          "Birmingham",
                                    "Bitbucket",    "Blackpool",    "Bluetooth",    "BNI",
                                    "Bogota",       "Bolivia",      "Bologna",      "Bordeaux",
                                    "Bosnia",       "Boston",       "Botswana",     "Bradford",
                                    "Bratislava",   "Brazil",       "Brazilian",    "Bremen",
                                    "Brexit",       "Brighton",     "Brisbane",     "Bristol",
                                    "Britain",      "British",      "Brixton",      "Brno",
                                    "Brooklyn",     "Brussels",     "BTEC",         "Bucharest",
                                    "Budapest",     "Bulgaria",     "Bulgarian",    "Burundi",
                                    "Busan",        "CAD",          "Cairo",        "Calgary",
                                    "California",   "Cambodia",     "Cambridge",    "Cameroon",
                                    "Canada",       "Canadian",     "Canberra",     "Canva",
                                    "Caracas",      "Cardiff",      "Caribbean",    "Casablanca",
                                    "Catalonia",    "CCTV",         "Cebu",         "CELTA",
                                    "CEO",          "CEOs",         "CFO",          "CFOs",
                                    "Chennai",      "Chicago",      "Chile",        "Chinese",
                                    "Christchurch", "Christmas",    "Cincinnati",   "CIO",
                                    "CIPD",         "CISO",         "Citrix",       "Cleveland",
                                    "Clojure",      "CMO",          "CNC",          "COBOL",
                                    "Coimbra",      "Colombia",     "Colombian",    "Colombo",
                                    "Congo",        "COO",          "Copenhagen",   "Cornwall",
                                    "Coventry",     "COVID",        "CPO",          "CRM",
                                    "Croatia",      "Croatian",     "Croydon",      "CSS",
                                    "CTO",          "CTOs",         "Cuba",         "Cumbria",
                                    "Curitiba",     "Cyprus",       "Czech",        "Dakar",
                                    "Dallas",       "Danish",       "Databricks",   "Davao",
                                    "Debian",       "December",     "Delhi",        "Denmark",
                                    "Denver",       "Detroit",      "Devon",        "DevOps",
                                    "DevRel",       "Dhaka",        "Diwali",       "Django",
                                    "DNA",          "Docker",       "Doha",         "Doncaster",
                                    "Donegal",      "Dresden",      "Drupal",       "Dubai",
                                    "Dublin",       "Dundee",       "Dunedin",      "Durban",
                                    "Dusseldorf",   "Dutch",        "Easter",       "ECG",
                                    "Ecuador",      "Edinburgh",    "Edmonton",     "EEG",
                                    "Egypt",        "Egyptian",     "EHR",          "Eindhoven",
                                    "England",      "English",      "Enugu",        "Eritrea",
                                    "Erlang",       "ERP",          "ESG",          "Estonia",
                                    "Estonian",     "Eswatini",     "Ethiopia",     "Ethiopian",
                                    "ETL",          "Etsy",         "EU",           "Europe",
                                    "European",     "EV",           "EVs",          "Exeter",
                                    "Facebook",     "February",     "FFW",          "Figma",
                                    "Fiji",         "Filipino",     "Finland",      "Finnish",
                                    "Firebase",     "Florence",     "Florida",      "FMCG",
                                    "Fortaleza",    "Fortran",      "FPGA",         "FPGAs",
                                    "France",       "Frankfurt",    "French",       "Friday",
                                    "Gabon",        "Gaborone",     "Galway",       "Gambia",
                                    "GCP",          "GCSE",         "GCSEs",        "Gdansk",
                                    "GDPR",         "Geneva",       "Georgia",      "German",
                                    "Germany",      "Ghana",        "Ghanaian",     "Ghent",
                                    "GIS",          "GitHub",       "GitLab",       "Glasgow",
                                    "Gloucester",   "GMO",          "Google",       "Gothenburg",
                                    "GP",           "GPs",          "GPU",          "GPUs",
                                    "Grafana",      "GraphQL",      "Graz",         "Greece",
                                    "Greek",        "Grenoble",     "Groningen",    "gRPC",
                                    "Guadalajara",  "Guatemala",    "Guayaquil",    "Guyana",
                                    "Hackney",      "Hadoop",       "Haiti",        "Halifax",
                                    "Halloween",    "Hamburg",      "Hanoi",        "Hanover",
                                    "Hanukkah",     "Harare",       "Haskell",      "Havana",
                                    "Helsinki",     "Hereford",     "HGV",          "Hindi",
                                    "HIV",          "HND",          "Hobart",       "Honduras",
                                    "Houston",      "HPC",          "HR",           "HTML",
                                    "HubSpot",      "Huddersfield", "Hungarian",    "Hungary",
                                    "HVAC",         "Hyderabad",    "Ibadan",       "Iberian",
                                    "Iceland",      "ICML",         "ICU",          "IKEA",
                                    "India",        "Indian",       "Indonesia",    "Innsbruck",
                                    "Instagram",    "Inverness",    "iOS",          "IoT",
                                    "IPO",          "Ipswich",      "Iran",         "Iraq",
                                    "Ireland",      "Irish",        "Israel",       "Israeli",
                                    "Istanbul",     "Italian",      "Italy",        "Izmir",
                                    "Jakarta",      "Jamaica",      "January",      "Japan",
                                    "Japanese",     "Java",         "JavaScript",   "Jeddah",
                                    "Jenkins",      "Jira",         "Johannesburg", "Joomla",
                                    "JSON",         "July",         "June",         "Jupyter",
                                    "Kafka",        "Kampala",      "Karachi",      "Kathmandu",
                                    "Kaunas",       "Kazakhstan",   "Kenya",        "Kenyan",
                                    "Kerala",       "Kigali",       "Kilkenny",     "Kisumu",
                                    "Kolkata",      "Korean",       "Kosovo",       "Kotlin",
                                    "KPI",          "KPIs",         "Krakow",       "Kubernetes",
                                    "Kumasi",       "Kuwait",       "KYC",          "Kyiv",
                                    "Kyoto",        "Lagos",        "Lahore",       "Lancaster",
                                    "Laos",         "Laravel",      "Latvia",       "Lausanne",
                                    "Lebanon",      "Leeds",        "Leicester",    "Leiden",
                                    "Leipzig",      "Lesotho",      "Liberia",      "Libya",
                                    "LiDAR",        "Lille",        "LinkedIn",     "Linux",
                                    "Lisbon",       "Lithuania",    "Liverpool",    "Ljubljana",
                                    "LLM",          "LLMs",         "LNG",          "Lodz",
                                    "London",       "Luanda",       "Lusaka",       "Luton",
                                    "Luxembourg",   "Lyon",         "Madagascar",   "Madrid",
                                    "Magento",      "Malaga",       "Malawi",       "Malaysia",
                                    "Malmo",        "Malta",        "Manchester",   "Manhattan",
                                    "Manila",       "Maputo",       "Marseille",    "MATLAB",
                                    "Mauritius",    "MBA",          "MBAs",         "Medellin",
                                    "Melbourne",    "Memphis",      "MEP",          "Mexican",
                                    "Mexico",       "Miami",        "Microsoft",    "Middlesbrough",
                                    "Milan",        "Milwaukee",    "Minecraft",    "Minneapolis",
                                    "ML",           "MLOps",        "Moldova",      "Mombasa",
                                    "Monday",       "MongoDB",      "Mongolia",     "Montenegro",
                                    "Monterrey",    "Montevideo",   "Montreal",     "Moroccan",
                                    "Morocco",      "Moscow",       "Mozambique",   "MRI",
                                    "MSc",          "Mumbai",       "Munich",       "Muscat",
                                    "Myanmar",      "MySQL",        "Nairobi",      "Namibia",
                                    "Nantes",       "Naples",       "Nashville",    "Nepal",
                                    "Nepali",       "Netflix",      "Netherlands",  "Newcastle",
                                    "NFC",          "NGO",          "NGOs",         "NHS",
                                    "Nicaragua",    "NICU",         "Nigeria",      "Nigerian",
                                    "NLP",          "Nordic",       "Norway",       "Norwegian",
                                    "Norwich",      "Nottingham",   "November",     "NumPy",
                                    "Nuremberg",    "NVQ",          "Oakland",      "OAuth",
                                    "Oaxaca",       "October",      "Odense",       "Ofsted",
                                    "OKR",          "OKRs",         "Oldham",       "Oman",
                                    "Ontario",      "Osaka",        "Oslo",         "Ottawa",
                                    "Oxford",       "Pacific",      "Pakistan",     "Pakistani",
                                    "Palermo",      "Palestine",    "Panama",       "Paraguay",
                                    "Paris",        "PCR",          "Peckham",      "Penang",
                                    "Persian",      "Perth",        "Peru",         "Peruvian",
                                    "PGCE",         "PhD",          "PhDs",         "Philadelphia",
                                    "Philippines",  "Photoshop",    "PHP",          "Pittsburgh",
                                    "PLC",          "PLCs",         "PLM",          "Plymouth",
                                    "PMO",          "Poland",       "Portland",     "Porto",
                                    "Portsmouth",   "Portugal",     "Portuguese",   "Postgres",
                                    "PostgreSQL",   "PowerPoint",   "PowerShell",   "Poznan",
                                    "PPC",          "Prague",       "Pretoria",     "Prometheus",
                                    "Puebla",       "Pune",         "Punjab",       "PV",
                                    "Python",       "PyTorch",      "QA",           "Qatar",
                                    "QC",           "Quebec",       "QuickBooks",   "Quito",
                                    "R&D",          "Rabat",        "Ramadan",      "Rathmines",
                                    "Recife",       "Redis",        "Revit",        "Reykjavik",
                                    "RF",           "RFID",         "Riga",         "Riyadh",
                                    "RNA",          "Rochdale",     "Romania",      "Romanian",
                                    "Rome",         "Rosario",      "Rotherham",    "Rotterdam",
                                    "Russia",       "Russian",      "Rwanda",       "SaaS",
                                    "Sacramento",   "Saigon",       "Salesforce",   "Salvador",
                                    "Salzburg",     "Santiago",     "SAP",          "Saturday",
                                    "Scandinavian", "Scotland",     "Scottish",     "SDK",
                                    "Seattle",      "Senegal",      "SEO",          "Seoul",
                                    "September",    "Serbia",       "Serbian",      "Seville",
                                    "Shanghai",     "Sheffield",    "Shenzhen",     "Shopify",
                                    "Shrewsbury",   "Sicily",       "Singapore",    "Sligo",
                                    "Slovakia",     "Slovenia",     "SME",          "SMEs",
                                    "SolidWorks",   "Somalia",      "Southampton",  "Spain",
                                    "Spanish",      "Splunk",       "SQL",          "SRE",
                                    "SREs",         "Stavanger",    "Stirling",     "Stockholm",
                                    "Stockport",    "Strasbourg",   "Stuttgart",    "Sudan",
                                    "Sunday",       "Sunderland",   "Suriname",     "Swansea",
                                    "SWE",          "Sweden",       "Swedish",      "Swindon",
                                    "Swiss",        "Switzerland",  "Sydney",       "Syria",
                                    "Tableau",      "Taipei",       "Taiwan",       "Tallinn",
                                    "Tampere",      "Tanzania",     "Tartu",        "Tbilisi",
                                    "TEFL",         "TensorFlow",   "Terraform",    "Tesco",
                                    "TESOL",        "Texas",        "Thai",         "Thailand",
                                    "Thursday",     "TikTok",       "Togo",         "Tokyo",
                                    "Toronto",      "Toulouse",     "Trello",       "Trieste",
                                    "Tromso",       "Trondheim",    "Tucson",       "Tuesday",
                                    "Tunis",        "Tunisia",      "Tunisian",     "Turin",
                                    "Turkish",      "Turku",        "Tuscany",      "TV",
                                    "Twitter",      "TypeScript",   "UAV",          "UAVs",
                                    "Ubuntu",       "Uganda",       "UI",           "UK",
                                    "Ukraine",      "Ukrainian",    "Uppsala",      "Uruguay",
                                    "USA",          "Utrecht",      "UX",           "Uzbekistan",
                                    "Valencia",     "Valparaiso",   "Vancouver",    "VAT",
                                    "VC",           "VCs",          "Venezuela",    "Venice",
                                    "Verona",       "VFX",          "Vienna",       "Vietnam",
                                    "Vietnamese",   "Vilnius",      "VLSI",         "VMware",
                                    "VP",           "VR",           "Wakefield",    "Wales",
                                    "Warsaw",       "Waterford",    "Webflow",      "Wednesday",
                                    "Welsh",        "Wexford",      "WhatsApp",     "Wigan",
                                    "Wikipedia",    "Windhoek",     "Winnipeg",     "Wolverhampton",
                                    "Worcester",    "WordPress",    "Wroclaw",      "Xero",
                                    "XML",          "XR",           "YAML",         "Yangon",
                                    "Yemen",        "Yorkshire",    "YouTube",      "Zagreb",
                                    "Zambia",       "Zambian",      "Zapier",       "Zaragoza",
                                    "Zimbabwe",     "Zurich"};

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
