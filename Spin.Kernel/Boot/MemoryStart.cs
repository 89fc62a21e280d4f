using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Boot;

/// <summary>From what the loader told to the kernel's own memory: frames, page tables, guards.</summary>
internal static unsafe class MemoryStart
{
    private static LoaderInformation s_information;

    /// <summary>What the loader told.</summary>
    internal static ref readonly LoaderInformation Information => ref s_information;

    /// <summary>Reads the loader's information, whichever loader it was.</summary>
    /// <returns>False where it is neither PVH's nor multiboot2's.</returns>
    internal static bool TryReadLoader(uint magic, uint physical)
    {
        byte* directMap = (byte*)MemoryMap.DirectMap;
        if (magic == Multiboot2Information.LoaderMagic)
        {
            Multiboot2Information.Read(directMap, physical, ref s_information);
            return true;
        }

        if (!PvhInformation.IsAt(directMap + physical))
        {
            return false;
        }

        ((PvhInformation*)(directMap + physical))->Read(directMap, ref s_information);
        return true;
    }

    /// <summary>Takes memory over.</summary>
    /// <returns>False where there is too little.</returns>
    internal static bool TryStart()
    {
        PhysicalFrames.Initialize(FrameSetup.Build(
            s_information.MemoryRegions,
            (byte*)MemoryMap.DirectMap,
            (ulong)ImageLayout.Current.PhysicalEnd,
            s_information.ModuleBase,
            s_information.ModuleLength));
        if (!SpaceSetup.TryEnter(s_information.MemoryRegions))
        {
            return false;
        }

        StackGuard.Hook(&KernelSpace.SetGuard);
        ReservedPages.Hook(&ReservedSpace.Reserve, &ReservedSpace.Commit, &ReservedSpace.Release);
        return true;
    }
}
