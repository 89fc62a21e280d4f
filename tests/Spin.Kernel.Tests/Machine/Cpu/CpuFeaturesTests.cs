using System;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Cpu;

/// <summary>What CPUID's bits mean, and what is switched on for them.</summary>
public class CpuFeaturesTests
{
    [Fact]
    public void NoBits_AreNoFeatures() =>
        Assert.Equal(CpuFeature.None, CpuFeatures.Decode(default, default, default, default, default));

    [Fact]
    public void AllBits_AreAllFeatures()
    {
        CpuidResult all = new() { Eax = uint.MaxValue, Ebx = uint.MaxValue, Ecx = uint.MaxValue, Edx = uint.MaxValue };
        CpuFeature found = CpuFeatures.Decode(all, all, all, all, all);
        foreach (CpuFeature feature in Enum.GetValues<CpuFeature>())
        {
            Assert.Equal(feature, found & feature);
        }
    }

    [Fact]
    public void OldProcessor_GetsNoBitThatItLacks()
    {
        CpuidResult features = new() { Edx = (1U << 4) | (1U << 9) | (1U << 24), Ecx = 0 };
        CpuidResult extended = new() { Edx = 1U << 20 };
        CpuFeature found = CpuFeatures.Decode(features, default, default, extended, default);
        Assert.Equal(CpuFeature.Timestamp | CpuFeature.LocalApic | CpuFeature.FxSave | CpuFeature.NoExecute, found);
        Assert.Equal(Cr4.None, CpuFeatures.ProtectionBits(found));
    }

    [Fact]
    public void Protections_FollowTheFeatures()
    {
        CpuFeature present = CpuFeature.SupervisorAccessPrevention | CpuFeature.UserModeInstructionPrevention | CpuFeature.FsGsBase;
        Assert.Equal(
            Cr4.SupervisorAccessPrevention | Cr4.UserModeInstructionPrevention | Cr4.FsGsBase,
            CpuFeatures.ProtectionBits(present));
        Assert.Equal(1UL << 20, (ulong)CpuFeatures.ProtectionBits(CpuFeature.SupervisorExecutionPrevention));
    }
}
