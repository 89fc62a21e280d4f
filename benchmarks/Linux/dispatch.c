/* What extensions of Linux cost: eBPF programs, compiled by the kernel, on the way of the cheapest system call.
 *
 * A program loads one argument of its event and compares it, as a guard does. "false": the comparison fails. "true": it holds, and the
 * program adds one to a counter, as the handlers of our benchmarks do.
 */
#include "guest.h"
#include <errno.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <linux/perf_event.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_PROGRAMS 64
#define NO_VALUE 7 /* which the compared argument never has */
#define BTF_BYTES (16 << 20)
#define GRACE_MICROSECONDS 50000

enum guard { GUARD_FALSE, GUARD_TRUE, GUARDS };

static const char *const guard_names[GUARDS] = { "false", "true" };
static int counter_map = -1;
static char verifier_log[8192];

static int bpf(int command, union bpf_attr *attributes)
{
	return syscall(SYS_bpf, command, attributes, sizeof *attributes);
}

#define INSTRUCTION(operation, destination, source, offset, immediate) \
	((struct bpf_insn){ .code = (operation), .dst_reg = (destination), .src_reg = (source), .off = (offset), .imm = (immediate) })

static void create_counter(void)
{
	union bpf_attr map = { .map_type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .value_size = 8, .max_entries = 1 };
	counter_map = bpf(BPF_MAP_CREATE, &map);
}

static uint64_t read_counter(void)
{
	uint32_t key = 0;
	uint64_t value = 0;
	union bpf_attr element = { .map_fd = counter_map, .key = (uintptr_t)&key, .value = (uintptr_t)&value };
	bpf(BPF_MAP_LOOKUP_ELEM, &element);
	return value;
}

static int load(int type, int attach_type, int function, enum guard guard, int argument)
{
	/* A program of a perf event's tracepoint reads its record, whose last field has four bytes; the others read registers. */
	int size = type == BPF_PROG_TYPE_TRACEPOINT ? BPF_W : BPF_DW;
	int unless = guard == GUARD_FALSE ? BPF_JNE : BPF_JEQ;
	struct bpf_insn program[] = {
		INSTRUCTION(BPF_LDX | BPF_MEM | size, 2, 1, argument * 8, 0),
		INSTRUCTION(BPF_JMP | unless | BPF_K, 2, 0, 5, NO_VALUE),
		INSTRUCTION(BPF_LD | BPF_DW | BPF_IMM, 3, BPF_PSEUDO_MAP_VALUE, 0, counter_map),
		INSTRUCTION(0, 0, 0, 0, 0),
		INSTRUCTION(BPF_LDX | BPF_MEM | BPF_DW, 4, 3, 0, 0),
		INSTRUCTION(BPF_ALU64 | BPF_ADD | BPF_K, 4, 0, 0, 1),
		INSTRUCTION(BPF_STX | BPF_MEM | BPF_DW, 3, 4, 0, 0),
		INSTRUCTION(BPF_ALU64 | BPF_MOV | BPF_K, 0, 0, 0, 0),
		INSTRUCTION(BPF_JMP | BPF_EXIT, 0, 0, 0, 0),
	};
	union bpf_attr attributes = {
		.prog_type = type,
		.expected_attach_type = attach_type,
		.attach_btf_id = function,
		.insns = (uintptr_t)program,
		.insn_cnt = sizeof program / sizeof *program,
		.license = (uintptr_t)"GPL",
		.log_buf = (uintptr_t)verifier_log,
		.log_size = sizeof verifier_log,
		.log_level = 1,
	};
	int loaded = bpf(BPF_PROG_LOAD, &attributes);
	if (loaded < 0) printf("# not loaded: %s: %.300s\n", strerror(errno), verifier_log);
	return loaded;
}

/* Without a name: the function that the program was loaded for. */
static int open_raw(const char *tracepoint, int program)
{
	union bpf_attr attributes = { .raw_tracepoint = { .name = (uintptr_t)tracepoint, .prog_fd = program } };
	return bpf(BPF_RAW_TRACEPOINT_OPEN, &attributes);
}

static int open_perf(int tracepoint, int program)
{
	struct perf_event_attr event = { .type = PERF_TYPE_TRACEPOINT, .size = sizeof event, .config = tracepoint, .sample_period = 1, .wakeup_events = 1 };
	int file = syscall(SYS_perf_event_open, &event, -1, 0, -1, 0);
	if (file < 0) return -1;
	if (ioctl(file, PERF_EVENT_IOC_SET_BPF, program) || ioctl(file, PERF_EVENT_IOC_ENABLE, 0)) {
		close(file);
		return -1;
	}
	return file;
}

static int extra_bytes(int kind, int entries)
{
	switch (kind) {
	case BTF_KIND_INT: case BTF_KIND_VAR: case BTF_KIND_DECL_TAG: return 4;
	case BTF_KIND_ARRAY: return sizeof(struct btf_array);
	case BTF_KIND_STRUCT: case BTF_KIND_UNION: return entries * sizeof(struct btf_member);
	case BTF_KIND_ENUM: return entries * sizeof(struct btf_enum);
	case BTF_KIND_ENUM64: return entries * sizeof(struct btf_enum64);
	case BTF_KIND_FUNC_PROTO: return entries * sizeof(struct btf_param);
	case BTF_KIND_DATASEC: return entries * sizeof(struct btf_var_secinfo);
	default: return 0;
	}
}

/* The kernel's number of one of its functions, or -1. */
static int function_number(const char *name)
{
	char *types = malloc(BTF_BYTES);
	if (!types || read_file("/sys/kernel/btf/vmlinux", types, BTF_BYTES) < 0) return -1;
	struct btf_header *header = (void *)types;
	char *strings = types + header->hdr_len + header->str_off;
	char *at = types + header->hdr_len + header->type_off, *end = at + header->type_len;
	int found = -1;
	for (int number = 1; at < end && found < 0; number++) {
		struct btf_type *type = (void *)at;
		int kind = BTF_INFO_KIND(type->info);
		if (kind == BTF_KIND_FUNC && !strcmp(strings + type->name_off, name)) found = number;
		at += sizeof *type + extra_bytes(kind, BTF_INFO_VLEN(type->info));
	}
	free(types);
	return found;
}

static int read_number(const char *path)
{
	char text[64];
	return read_file(path, text, sizeof text) > 0 ? atoi(text) : -1;
}

static int sys_getpid, perf_getpid;

static int attach_raw(enum guard guard)
{
	int program = load(BPF_PROG_TYPE_RAW_TRACEPOINT, 0, 0, guard, 1);
	int attached = program < 0 ? -1 : open_raw("sys_enter", program);
	if (program >= 0) close(program);
	return attached;
}

static int attach_function(enum guard guard)
{
	int program = load(BPF_PROG_TYPE_TRACING, BPF_TRACE_FENTRY, sys_getpid, guard, 0);
	int attached = program < 0 ? -1 : open_raw(NULL, program);
	if (program >= 0) close(program);
	return attached;
}

static int attach_perf(enum guard guard)
{
	int program = load(BPF_PROG_TYPE_TRACEPOINT, 0, 0, guard, 1);
	int attached = program < 0 ? -1 : open_perf(perf_getpid, program);
	if (program >= 0) close(program);
	return attached;
}

static void measure(const char *kind, int (*attach)(enum guard), const int *counts, enum guard guard)
{
	for (; *counts; counts++) {
		int attached[MOST_PROGRAMS], count = 0;
		while (count < *counts && (attached[count] = attach(guard)) >= 0) count++;
		if (count == *counts) {
			char name[64];
			uint64_t before = read_counter();
			snprintf(name, sizeof name, "%s, guard %s, %d", kind, guard_names[guard], count);
			MEASURE(name, syscall(SYS_getpid));
			uint64_t expected = guard == GUARD_TRUE ? (uint64_t)count * (WARM_TURNS + TURNS) : 0;
			if (read_counter() - before < expected || (!expected && read_counter() != before)) printf("wrong|%s\n", name);
		} else {
			printf("wrong|%s: %d of %d attached\n", kind, count, *counts);
		}
		while (count-- > 0) close(attached[count]);
		usleep(GRACE_MICROSECONDS); /* the kernel frees the programs after a grace period, which is not to be measured */
	}
}

void measure_dispatch(void)
{
	static const int counts[] = { 1, 5, 10, 50, 0 };
	static const int function_counts[] = { 1, 5, 10, 38, 0 }; /* the kernel takes no more on one function */
	create_counter();
	sys_getpid = function_number("__do_sys_getpid");
	perf_getpid = read_number("/sys/kernel/tracing/events/syscalls/sys_enter_getpid/id");
	MEASURE("none, guard none, 0", syscall(SYS_getpid));
	for (enum guard guard = GUARD_FALSE; guard < GUARDS; guard++) {
		measure("raw tracepoint", attach_raw, counts, guard);
		measure("fentry", attach_function, function_counts, guard);
		measure("tracepoint", attach_perf, counts, guard);
	}
}
