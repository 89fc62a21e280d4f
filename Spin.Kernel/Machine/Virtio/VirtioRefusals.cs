namespace Spin.Kernel.Machine;

/// <summary>Words for the log.</summary>
internal static class VirtioRefusals
{
    /// <summary>Why a device is not driven, and what to do.</summary>
    internal static string Describe(VirtioRefusal refusal) => refusal switch
    {
        VirtioRefusal.LegacyOnly => "it speaks only the legacy protocol from before virtio 1 (QEMU: disable-legacy=on,disable-modern=off)",
        VirtioRefusal.BadStructures => "its registers cannot be mapped",
        VirtioRefusal.NoMessageInterrupts => "it has no MSI-X table in its own memory (QEMU: vectors=3)",
        VirtioRefusal.NoReset => "it does not complete a reset",
        VirtioRefusal.FeaturesRefused => "it refuses the features that it offers",
        VirtioRefusal.NoQueue => "it lacks a queue or an interrupt, or memory is used up",
        _ => "it works",
    };
}
