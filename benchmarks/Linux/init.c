/* The only process of the Linux guest: mounts what the measurements need, takes them, resets the machine, which ends the emulator. */
#include "guest.h"
#include <fcntl.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define CLOCK_SOURCE "/sys/devices/system/clocksource/clocksource0/current_clocksource"
#define CLOCK_WAITS 30
#define CLOCK_WAIT_MICROSECONDS 100000

long read_file(const char *path, char *buffer, long size)
{
	int file = open(path, O_RDONLY);
	long length = 0, got;
	buffer[0] = 0;
	if (file < 0) return -1;
	while (length < size - 1 && (got = read(file, buffer + length, size - 1 - length)) > 0) length += got;
	buffer[length] = 0;
	close(file);
	return length;
}

static void write_file(const char *path, const char *text)
{
	int file = open(path, O_WRONLY);
	if (file < 0 || write(file, text, strlen(text)) < 0) printf("# %s: not written\n", path);
	if (file >= 0) close(file);
}

static void mount_at(const char *type, const char *path)
{
	mkdir(path, 0755);
	if (mount(type, path, type, 0, "")) printf("# %s: not mounted\n", path);
}

/* The kernel changes to the final clock some time after boot; the work of it would be measured. */
static void await_clock(void)
{
	char name[64];
	for (int waits = 0; waits < CLOCK_WAITS; waits++) {
		read_file(CLOCK_SOURCE, name, sizeof name);
		if (strcmp(name, "tsc-early\n")) break;
		usleep(CLOCK_WAIT_MICROSECONDS);
	}
}

int main(void)
{
	mount_at("proc", "/proc");
	mount_at("sysfs", "/sys");
	mount_at("tracefs", "/sys/kernel/tracing");
	write_file("/proc/sys/net/core/bpf_jit_enable", "1");
	struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
	setrlimit(RLIMIT_MEMLOCK, &all);

	char version[256];
	read_file("/proc/version", version, sizeof version);
	printf("# %s", version);
	await_clock();
	measure_dispatch();
	puts("end");
	fflush(stdout);
	sync();
	reboot(RB_AUTOBOOT);
	for (;;) pause();
}
