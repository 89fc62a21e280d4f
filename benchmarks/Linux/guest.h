/* What the measuring programs of the Linux guest share. One cycle of the time-stamp counter is one instruction under -icount shift=0. */
#ifndef GUEST_H
#define GUEST_H

#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>

/* Turns of a loop that are not counted: they fill caches. */
#define WARM_TURNS 500
#define TURNS 50000

static inline uint64_t timestamp(void)
{
	uint32_t low, high;
	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high)::"memory");
	return (uint64_t)high << 32 | low;
}

/* Prints "figure|name|instructions of one turn". */
#define MEASURE(name, statement)                                                                  \
	do {                                                                                      \
		for (long turn = 0; turn < WARM_TURNS; turn++) { statement; }                     \
		uint64_t begin = timestamp();                                                     \
		for (long turn = 0; turn < TURNS; turn++) { statement; }                          \
		printf("figure|%s|%.2f\n", name, (double)(timestamp() - begin) / TURNS);          \
		fflush(stdout);                                                                   \
	} while (0)

/* Reads a file into a buffer and ends it with a zero; the bytes read, or -1. */
long read_file(const char *path, char *buffer, long size);

void measure_dispatch(void);

#endif
