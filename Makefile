# Pintu ke semua pekerjaan. «make» saja membuat situs; «make bantuan» menampilkan daftar ini.
# Yang diperlukan di komputer: Python 3.11 atau yang lebih baru, git, dan make. Selebihnya dipasang ke .venv/.

.DEFAULT_GOAL := site
.NOTPARALLEL:

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

# Python pertama yang cukup baru; dapat ditentukan sendiri: make PYTHON=/jalan/ke/python3
ifndef PYTHON
PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
endif

# Bagian tolok ukur yang dijalankan: periksa, bangun, tumbuh, cari, pdf, atau semua. UKURAN: jumlah terbitan untuk cari; 0 berarti gudang ini apa adanya.
BAGIAN ?= semua
PUTARAN ?= 3
UKURAN ?= 0

.PHONY: site luring test serve bench periksa kunci aset pengelola terjemahan bersih bantuan siap siap-uji python

site: siap ## periksa semua tulisan, lalu buat situs dan semua PDF di site/
	@$(BIN)/pustaka bangun

luring: siap ## buat folder luring/ yang dibuka dari diska lepas, tanpa jaringan
	@$(BIN)/pustaka bangun --untuk luring

serve: siap ## pratinjau di peramban; berubah begitu tulisan disimpan, tanpa PDF
	@$(BIN)/pustaka lihat

periksa: siap ## periksa semua tulisan saja
	@$(BIN)/pustaka periksa

test: siap-uji ## gaya, tipe, urutan modul, dan semua uji
	@echo "Memeriksa gaya kode"
	@$(BIN)/ruff check --quiet --output-format=concise .
	@echo "Memeriksa tipe"
	@$(BIN)/mypy --no-error-summary
	@echo "Memeriksa urutan modul"
	@$(BIN)/lint-imports --no-logo --cache-dir .cache/lint-imports >.cache/urutan-modul.txt || { cat .cache/urutan-modul.txt; exit 1; }
	@echo "Menjalankan uji"
	@$(BIN)/pytest --numprocesses=auto --dist=loadfile

bench: siap ## tolok ukur; BAGIAN=periksa, bangun, tumbuh, cari, atau pdf untuk sebagian, PUTARAN=1 untuk cepat
	@$(BIN)/python scripts/bench $(BAGIAN) $(PUTARAN) $(UKURAN)

kunci: python ## tulis ulang berkas kunci; NAIK=1 untuk mengambil versi terbaru
	@$(PYTHON) scripts/kunci/kunci.py $(if $(NAIK),--naik)

aset: siap ## catat berkas tampilan di docs/assets/ sesudah perubahannya dibaca
	@$(BIN)/python scripts/aset.py

pengelola: siap ## tulis ulang .github/CODEOWNERS sesudah mengubah pengelola di mkdocs.yml
	@$(BIN)/python scripts/pengelola.py

terjemahan: siap-uji ## susun ulang terjemahan kalimat baris perintah
	@$(BIN)/pybabel --quiet compile --domain pustaka --locale id --directory scripts/pustaka/doors/locale

bersih: ## hapus semua hasil dan lingkungan Python
	rm -rf .venv .cache site .site.* luring .luring.* build dist .pytest_cache .ruff_cache .mypy_cache

bantuan: ## tampilkan daftar ini
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

siap: python
	@$(PYTHON) scripts/siapkan.py situs

siap-uji: python
	@$(PYTHON) scripts/siapkan.py uji
	@mkdir -p .cache

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 atau yang lebih baru tidak ditemukan. Pasang dahulu, atau sebutkan tempatnya: make PYTHON=/jalan/ke/python3" >&2; exit 2; }
