namespace Spin.Kernel.Machine;

/// <summary>Which features the processors have, and the switching on of those that protect the kernel.</summary>
internal static unsafe class CpuFeatures
{
    private static CpuFeature s_present;

    /// <summary>What this machine has; nothing before <see cref="Detect"/>.</summary>
    internal static CpuFeature Present => s_present;

    /// <summary>Whether the machine has a feature.</summary>
    internal static bool Has(CpuFeature feature) => (s_present & feature) == feature;

    /// <summary>Asks the processor.</summary>
    internal static void Detect() => s_present = Decode(
        Ask(CpuidLeaf.Features),
        Ask(CpuidLeaf.StructuredFeatures),
        Ask(CpuidLeaf.Power),
        Ask(CpuidLeaf.ExtendedFeatures),
        Ask(CpuidLeaf.AdvancedPower));

    /// <summary>
    /// Asks CPUID for a leaf, subleaf 0; zeros where the processor has no such leaf (it would answer with that of another).
    /// </summary>
    internal static CpuidResult Ask(CpuidLeaf leaf)
    {
        CpuidResult result;
        Instructions.Cpuid(leaf < CpuidLeaf.Extended ? (uint)CpuidLeaf.Basic : (uint)CpuidLeaf.Extended, 0, &result);
        if ((uint)leaf > result.Eax)
        {
            return default;
        }

        Instructions.Cpuid((uint)leaf, 0, &result);
        return result;
    }

    /// <summary>Reads the features from the leaves (SDM vol. 2A, tables 3-10 and 3-11 and the leaves' own rows).</summary>
    internal static CpuFeature Decode(
        in CpuidResult features, in CpuidResult structured, in CpuidResult power, in CpuidResult extended, in CpuidResult advancedPower) =>
        Bit(features.Edx, 4, CpuFeature.Timestamp)
        | Bit(features.Edx, 9, CpuFeature.LocalApic)
        | Bit(features.Edx, 13, CpuFeature.GlobalPages)
        | Bit(features.Edx, 24, CpuFeature.FxSave)
        | Bit(features.Ecx, 21, CpuFeature.X2Apic)
        | Bit(features.Ecx, 24, CpuFeature.TscDeadline)
        | Bit(features.Ecx, 26, CpuFeature.XSave)
        | Bit(features.Ecx, 30, CpuFeature.RandomNumber)
        | Bit(features.Ecx, 31, CpuFeature.Hypervisor)
        | Bit(structured.Ebx, 0, CpuFeature.FsGsBase)
        | Bit(structured.Ebx, 7, CpuFeature.SupervisorExecutionPrevention)
        | Bit(structured.Ebx, 18, CpuFeature.RandomSeed)
        | Bit(structured.Ebx, 20, CpuFeature.SupervisorAccessPrevention)
        | Bit(structured.Ecx, 2, CpuFeature.UserModeInstructionPrevention)
        | Bit(power.Eax, 2, CpuFeature.AlwaysRunningTimer)
        | Bit(extended.Edx, 20, CpuFeature.NoExecute)
        | Bit(extended.Edx, 26, CpuFeature.HugePages)
        | Bit(advancedPower.Edx, 8, CpuFeature.InvariantTimestamp);

    /// <summary>What CR4 is to have for a set of features.</summary>
    internal static Cr4 ProtectionBits(CpuFeature present) =>
        Choose(present, CpuFeature.FsGsBase, Cr4.FsGsBase)
        | Choose(present, CpuFeature.GlobalPages, Cr4.GlobalPages)
        | Choose(present, CpuFeature.SupervisorExecutionPrevention, Cr4.SupervisorExecutionPrevention)
        | Choose(present, CpuFeature.SupervisorAccessPrevention, Cr4.SupervisorAccessPrevention)
        | Choose(present, CpuFeature.UserModeInstructionPrevention, Cr4.UserModeInstructionPrevention);

    /// <summary>
    /// Switches on, on this processor, what it has: no writes to read-only pages, no execution of data, neither execution nor access of
    /// user pages, no view of the kernel's tables for user programs, and the instructions for the bases of FS and GS.
    /// </summary>
    internal static void EnableProtections()
    {
        ControlRegisters.Cr0 |= Cr0.WriteProtect;
        if (Has(CpuFeature.NoExecute))
        {
            ControlRegisters.Efer |= Efer.NoExecute;
        }

        ControlRegisters.Cr4 |= ProtectionBits(s_present);
    }

    private static CpuFeature Bit(uint register, int bit, CpuFeature feature) => ((register >> bit) & 1) != 0 ? feature : CpuFeature.None;

    private static Cr4 Choose(CpuFeature present, CpuFeature feature, Cr4 bit) => (present & feature) != 0 ? bit : Cr4.None;
}
