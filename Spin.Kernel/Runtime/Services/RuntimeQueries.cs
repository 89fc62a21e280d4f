using System.Runtime;

namespace Spin.Kernel.Runtime;

/// <summary>Small questions that CoreLib asks its runtime.</summary>
internal static unsafe class RuntimeQueries
{
    [RuntimeExport("RhCurrentOSThreadId")]
    internal static ulong CurrentThreadIdentity() => (ulong)(uint)ThreadBlock.Current->Identity;

    [RuntimeExport("RhRegisterInlinedThreadStaticRoot")]
    internal static void RegisterThreadStatics(void* root, nint module) => ThreadBlock.Current->InlinedThreadStatics = root;

    /// <summary>How many processors code may think it shares: spin loops before a lock blocks are pointless on one.</summary>
    [RuntimeExport("RhGetProcessCpuCount")]
    internal static int ProcessorCount() => 1;

    [RuntimeExport("RhFindMethodStartAddress")]
    internal static nint MethodStart(nint code) =>
        UnwindCache.TryGet((byte*)code, out UnwindRow row) ? (nint)row.FunctionStart : 0;

    [RuntimeExport("RhGetOSModuleFromPointer")]
    internal static nint ModuleOf(nint address) => 0;

    [RuntimeExport("RhGetModuleFileName")]
    internal static int ModuleFileName(nint module, byte** name)
    {
        *name = null;
        return 0;
    }

    [RuntimeExport("RhGetRuntimeVersion")]
    internal static byte* Version(int* length)
    {
        *length = 0;
        return null;
    }

    [RuntimeExport("RhGetKnobValues")]
    internal static uint KnobValues(byte*** keys, byte*** values)
    {
        *keys = null;
        *values = null;
        return 0;
    }

    [RuntimeExport("RhGetCrashInfoBuffer")]
    internal static byte* CrashInformation(int* size)
    {
        *size = 0;
        return null;
    }

    [RuntimeExport("RhCreateCrashDumpIfEnabled")]
    internal static void CreateCrashDump(nint record)
    {
    }

    [RuntimeExport("RhSetThreadExitCallback")]
    internal static void SetThreadExitCallback(nint callback)
    {
    }

    [RuntimeExport("RhpGetThreadAbortException")]
    internal static object? ThreadAbortException() => null;

    [RuntimeExport("RhpGetCurrentThreadStackTrace")]
    internal static int StackTrace(void* output, uint capacity, void* current) => 0;

    /// <summary>What a tagged function pointer really calls: unboxing stubs are followed.</summary>
    [RuntimeExport("RhGetCodeTarget")]
    internal static nint CodeTarget(nint code)
    {
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        byte* stub = (byte*)code;
        const uint AddThis8 = 0x08C78348; // add rdi, 8
        const byte Jump = 0xE9;
        return stub >= layout.UnboxStart && stub < layout.UnboxEnd && *(uint*)stub == AddThis8 && stub[4] == Jump
            ? (nint)(stub + 9 + *(int*)(stub + 5))
            : code;
    }

    [RuntimeExport("RhGetTargetOfUnboxingAndInstantiatingStub")]
    internal static nint UnboxingAndInstantiatingTarget(nint code) => 0;
}
