using System.Runtime.InteropServices;
using Spin.Kernel.Memory;

namespace Spin.Kernel.Boot;

/// <summary>
/// What a PVH loader passes: hvm_start_info (Xen, public/arch-x86/hvm/start_info.h). Addresses are physical.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PvhInformation
{
    private const uint ExpectedMagic = 0x336EC578;

    private readonly uint _magic;
    private readonly uint _version;
    private readonly uint _flags;
    private readonly uint _moduleCount;
    private readonly ulong _modules;
    private readonly ulong _commandLine;
    private readonly ulong _acpiRoot;
    private readonly ulong _memoryMap;
    private readonly uint _memoryMapCount;
    private readonly uint _reserved;

    /// <summary>Whether an address holds such a structure.</summary>
    internal static bool IsAt(byte* address) => ((PvhInformation*)address)->_magic == ExpectedMagic;

    /// <summary>Reads all that the kernel uses.</summary>
    /// <param name="directMap">Where physical address 0 is mapped.</param>
    /// <param name="information">What is filled.</param>
    internal readonly void Read(byte* directMap, ref LoaderInformation information)
    {
        const uint FirstVersionWithMap = 1;
        if (_version >= FirstVersionWithMap)
        {
            for (uint index = 0; index < _memoryMapCount; index++)
            {
                information.AddRegion(((MemoryRegion*)(directMap + _memoryMap))[index]);
            }
        }

        if (_commandLine != 0)
        {
            information.SetCommandLine(directMap + _commandLine);
        }

        for (uint index = 0; index < _moduleCount; index++)
        {
            Module* module = (Module*)(directMap + _modules) + index;
            information.AddModule(module->Base, module->Length);
        }

        information.AcpiRoot = _acpiRoot;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Module
    {
        internal ulong Base;
        internal ulong Length;
        internal ulong CommandLine;
        internal ulong Reserved;
    }
}
