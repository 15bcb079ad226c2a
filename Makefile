# Connote. `make run` and `make test` are all a newcomer needs; both install what they miss.
#
#   make run [PORT=8080] [STATE=db/state] [SPOOL=/dev/shm/…]    make test    make check
#   make bench   make fuzz   make lint   make format   make fresh   make clean
#
# MODE chooses how things are compiled: release, asan (AddressSanitizer and UBSan), tsan.

MODE  ?= release
PORT  ?= 8080
STATE ?= db/state
CC    := $(if $(filter fuzz,$(MODE)),clang,gcc)

BUILD   := build/$(MODE)
PROGRAM := $(BUILD)/connote.fcgi

LIBRARIES := ctpl glib-2.0 gio-2.0 fcgi sqlite3 libsodium libutf8proc jansson xlsxwriter libzip
PKG_CFLAGS := $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)
PKG_LIBS   := $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null)

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wformat=2 \
            -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror
HARDENED := -fstack-protector-strong -fstack-clash-protection -fcf-protection -fPIE
LINKED   := -pie -Wl,-z,relro,-z,now

OPTIONS_release := -O3 -g -D_FORTIFY_SOURCE=2 -DCONNOTE_WIPE_FREED $(HARDENED)
OPTIONS_asan    := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
OPTIONS_tsan    := -O1 -g -fsanitize=thread
OPTIONS_fuzz    := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
CFLAGS  := -std=c11 -D_GNU_SOURCE -pthread $(OPTIONS_$(MODE)) $(WARNINGS) $(PKG_CFLAGS) -iquote cgi-bin
LDFLAGS := -pthread $(OPTIONS_$(MODE)) $(if $(filter release,$(MODE)),$(LINKED))

SOURCES := $(filter-out cgi-bin/main.c,$(wildcard cgi-bin/*.c cgi-bin/note/*.c))
OBJECTS := $(SOURCES:cgi-bin/%.c=$(BUILD)/%.o)
ARCHIVE := $(BUILD)/libconnote.a
UNIT    := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/test_*.c))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
TOOLS   := $(patsubst tests/bench/%.c,$(BUILD)/bench/%,$(wildcard tests/bench/*.c))

.PHONY: all program run demo test check bench fuzz fuzzers lint format fresh clean programs packages-run packages-test
.DELETE_ON_ERROR:

all: packages-run
	@$(MAKE) --no-print-directory -j$$(nproc) program

program: cgi-bin/connote.fcgi $(BUILD)/supervise
	@:

# --- running ---------------------------------------------------------------------------------------

run: all
	@PORT='$(PORT)' STATE='$(STATE)' $(if $(SPOOL),SPOOL='$(SPOOL)') exec deploy/run/run.sh

# Simulated votes, in a directory of their own unless one is named.
demo: all
	@$(MAKE) --no-print-directory -s build/release/voters
	@PORT='$(PORT)' STATE='$(if $(filter file,$(origin STATE)),db/state/demo,$(STATE))' \
	    $(if $(SPOOL),SPOOL='$(SPOOL)') exec deploy/demo/demo.sh

# --- testing ---------------------------------------------------------------------------------------

test: packages-run packages-test
	@$(MAKE) --no-print-directory -j$$(nproc) program
	@$(MAKE) --no-print-directory -j$$(nproc) MODE=asan programs
	@$(MAKE) --no-print-directory -j$$(nproc) MODE=tsan build/tsan/connote.fcgi
	@tests/run.sh all

check: packages-run packages-test
	@$(MAKE) --no-print-directory -j$$(nproc) program
	@$(MAKE) --no-print-directory -j$$(nproc) MODE=asan programs
	@tests/run.sh quick

programs: $(PROGRAM) $(UNIT) $(TOOLS)

fresh:
	@deploy/run/packages.sh fresh
	@tests/fresh.sh

# Ratios against an echo and against nginx's static files, in one run; see tests/bench/bench.mjs.
bench: packages-run
	@deploy/run/packages.sh bench
	@$(MAKE) --no-print-directory -j$$(nproc) program programs
	@node tests/bench/bench.mjs

# Each fuzzer for FUZZ_SECONDS (60).
fuzz: packages-run
	@deploy/run/packages.sh fuzz
	@$(MAKE) --no-print-directory -j$$(nproc) MODE=fuzz fuzzers
	@tests/fuzz/run.sh

fuzzers: $(FUZZERS)

# --- the house rules -------------------------------------------------------------------------------

lint: packages-run
	@deploy/run/packages.sh lint
	@$(MAKE) --no-print-directory -j$$(nproc) programs
	@tests/lint.sh

format:
	@deploy/run/packages.sh lint
	clang-format -i cgi-bin/*.[ch] cgi-bin/note/*.[ch] deploy/*/*.[ch] $$(git ls-files 'tests/*.c' 'tests/*.h')

# --- building --------------------------------------------------------------------------------------

packages-run:
	@deploy/run/packages.sh run

packages-test:
	@deploy/run/packages.sh test

cgi-bin/connote.fcgi: build/release/connote.fcgi
	@cp $< $@.new && mv $@.new $@

$(PROGRAM): $(BUILD)/main.o $(ARCHIVE)
	@echo '  link  $@'; $(CC) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(ARCHIVE): $(OBJECTS)
	@rm -f $@
	@$(AR) rcs $@ $^

# It carries the schema inside itself, by .incbin, which -MMD does not see.
$(BUILD)/store_file.o: db/schema.sql

$(BUILD)/%.o: cgi-bin/%.c | $(BUILD)/note
	@echo '  cc    $@'; $(CC) $(CFLAGS) -MMD -c -o $@ $<

$(BUILD)/supervise: deploy/run/supervise.c | $(BUILD)
	@echo '  link  $@'; $(CC) $(CFLAGS) -MMD $(LDFLAGS) -o $@ $<

$(BUILD)/voters: $(wildcard deploy/demo/*.[ch]) | $(BUILD)
	@echo '  link  $@'; $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.c,$^)

$(BUILD)/unit/%: tests/unit/%.c $(ARCHIVE) | $(BUILD)/unit
	@echo '  link  $@'; $(CC) $(CFLAGS) -iquote cgi-bin/note -MMD $(LDFLAGS) -o $@ $< $(ARCHIVE) $(PKG_LIBS) -lcmocka -lm

$(BUILD)/bench/%: tests/bench/%.c $(ARCHIVE) | $(BUILD)/bench
	@echo '  link  $@'; $(CC) $(CFLAGS) -iquote cgi-bin/note -MMD $(LDFLAGS) -o $@ $< $(ARCHIVE) $(PKG_LIBS) -lm

$(BUILD)/fuzz/%: tests/fuzz/%.c $(ARCHIVE) | $(BUILD)/fuzz
	@echo '  link  $@'; $(CC) $(CFLAGS) -iquote cgi-bin/note -MMD $(LDFLAGS) -fsanitize=fuzzer -o $@ $< $(ARCHIVE) $(PKG_LIBS) -lm

$(BUILD) $(BUILD)/note $(BUILD)/unit $(BUILD)/bench $(BUILD)/fuzz:
	@mkdir -p $@

clean:
	rm -rf build tests/out cgi-bin/connote.fcgi

-include $(wildcard $(BUILD)/*.d $(BUILD)/*/*.d)
