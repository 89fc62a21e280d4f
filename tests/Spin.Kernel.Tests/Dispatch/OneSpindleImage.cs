namespace Spin.Kernel.Tests.Dispatch;

/// <summary>An image of one spindle.</summary>
internal sealed class OneSpindleImage(bool isNucleus = false) : KernelImage
{
    public override string Name => "Tests";

    public override SpindleDescriptor[] Spindles { get; } = [new SpindleDescriptor("Probe", "Tests", isNucleus, [])];

    public override EventTable[] AttachTables() => [];

    public override object Create(int spindle, KernelServices services, SpindleContext context) => this;
}
