using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// The functions of an operating system that CoreLib really calls (libSystem.Native's names). The rest of that library is one
/// symbol that ends the machine (<c>SystemCalls.S</c>): nothing in a kernel image reaches it.
/// </summary>
internal static unsafe class SystemCalls
{
    private const long NanosecondsPerMillisecond = 1_000_000;


    [RuntimeExport("SystemNative_Malloc")]
    internal static byte* Allocate(nuint size) => NativeBlocks.Allocate(size);

    [RuntimeExport("SystemNative_Free")]
    internal static void Free(byte* block) => NativeBlocks.Free(block);

    [RuntimeExport("SystemNative_GetErrNo")]
    internal static int Error() => ThreadBlock.Current->Errno;

    [RuntimeExport("SystemNative_SetErrNo")]
    internal static void SetError(int error) => ThreadBlock.Current->Errno = error;

    [RuntimeExport("SystemNative_GetNonCryptographicallySecureRandomBytes")]
    internal static void Random(byte* buffer, int length)
    {
        if (RuntimeBlocking.Current is { } blocking)
        {
            blocking.FillRandom(buffer, length);
            return;
        }

        // A seed asked for while booting: the time-stamp counter, stirred (splitmix64).
        for (int index = 0; index < length; index++)
        {
            ulong mixed = (ReadTimestamp() + (ulong)index) * 0x9E3779B97F4A7C15;
            buffer[index] = (byte)(mixed >> 56);
        }
    }

    /// <summary>
    /// Before there is a clock the time-stamp counter stands for it: CoreLib waits here and there for time to pass, and does so for ever
    /// where it stands still.
    /// </summary>
    [RuntimeExport("SystemNative_GetTimestamp")]
    internal static ulong Timestamp() => RuntimeBlocking.Current is { } blocking ? (ulong)blocking.Nanoseconds : ReadTimestamp();

    [RuntimeExport("SystemNative_GetLowResolutionTimestamp")]
    internal static long LowResolutionTimestamp() => (long)Timestamp() / NanosecondsPerMillisecond;

    [RuntimeExport("SystemNative_SchedGetCpu")]
    internal static int Processor() => 0;

    [RuntimeExport("SystemNative_GetEnv")]
    internal static byte* Environment(byte* name) => null;

    [RuntimeExport("SystemNative_LogError")]
    internal static void LogError(byte* text, int length)
    {
    }

    [RuntimeExport("SystemNative_Abort")]
    internal static void Abort() => FailFast.Now(FailFast.NoSystem);

    [RuntimeExport("spin_cs_no_system_call")]
    internal static void NoSystemCall() => FailFast.Now(FailFast.NoSystem);

    [RuntimeExport("SystemNative_LowLevelMonitor_Create")]
    internal static RuntimeMonitor* CreateMonitor() => (RuntimeMonitor*)NativeBlocks.Allocate((nuint)sizeof(RuntimeMonitor));

    [RuntimeExport("SystemNative_LowLevelMonitor_Destroy")]
    internal static void DestroyMonitor(RuntimeMonitor* monitor)
    {
        RuntimeBlocking.Current?.Destroy(monitor);
        NativeBlocks.Free((byte*)monitor);
    }

    [RuntimeExport("SystemNative_LowLevelMonitor_Acquire")]
    internal static void EnterMonitor(RuntimeMonitor* monitor) => RuntimeBlocking.Current?.Enter(monitor);

    [RuntimeExport("SystemNative_LowLevelMonitor_Release")]
    internal static void ExitMonitor(RuntimeMonitor* monitor) => RuntimeBlocking.Current?.Exit(monitor);

    [RuntimeExport("SystemNative_LowLevelMonitor_Wait")]
    internal static void WaitMonitor(RuntimeMonitor* monitor) => RuntimeBlocking.Current?.Wait(monitor);

    [RuntimeExport("SystemNative_LowLevelMonitor_TimedWait")]
    internal static int TimedWaitMonitor(RuntimeMonitor* monitor, int milliseconds) =>
        RuntimeBlocking.Current is { } blocking && blocking.Wait(monitor, milliseconds) ? 1 : 0;

    [RuntimeExport("SystemNative_LowLevelMonitor_Signal_Release")]
    internal static void SignalMonitor(RuntimeMonitor* monitor) => RuntimeBlocking.Current?.SignalAndExit(monitor);

    [RuntimeExport("RhYield")]
    internal static int Yield()
    {
        RuntimeBlocking.Current?.Yield();
        return 1;
    }

    [RuntimeExport("RhSpinWait")]
    internal static void Spin(int iterations)
    {
        for (int index = 0; index < iterations; index++)
        {
            Pause();
        }
    }

    [RuntimeImport("*", "spin_pause")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Pause();

    [RuntimeImport("*", "spin_read_timestamp")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern ulong ReadTimestamp();
}
