// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/check/check_bench.h"

int main() { return atelier::runCheckBench(); }
