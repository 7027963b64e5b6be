# Thin names for dev.py, which does the work (and runs without make: see README).
PYTHON ?= python3

.PHONY: help serve build test check-all bench pack messages article wizard register train lock clean

help: ; @$(call dev,--help)
serve: ; @$(call dev,serve)
build: ; @$(call dev,build)
test: ; @$(call dev,test)
check-all: ; @$(call dev,check-all)
bench: ; @$(call dev,bench)
pack: ; @$(call dev,pack $(ARGS))
messages: ; @$(call dev,messages)
article: ; @$(call dev,article $(if $(ID),--id $(ID)) $(ARGS))
wizard: ; @$(call dev,wizard $(ID) $(ARGS))
register: ; @$(call dev,register)
train: ; @$(call dev,train $(ARGS))
lock: ; @$(call dev,lock)
clean: ; @$(call dev,clean)

define dev
command -v $(PYTHON) >/dev/null 2>&1 || { \
  echo "'$(PYTHON)' was not found. Install Python 3.11 or newer, or name one: make $@ PYTHON=python3.13" >&2; exit 1; }; \
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
  echo "Guichet needs Python 3.11 or newer; '$(PYTHON)' is older. Name a newer one: make $@ PYTHON=python3.13" >&2; exit 1; }; \
exec $(PYTHON) dev.py $(1)
endef
