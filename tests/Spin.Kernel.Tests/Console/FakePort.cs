namespace Spin.Kernel.Tests.Console;

/// <summary>A port that leads to whatever it is told.</summary>
internal sealed class FakePort : ServicePort
{
    private object? _target;

    public override string InterfaceName => "Samples.IWatch";

    public override bool IsResolved => _target is not null;

    protected override void SetTarget(object? exporter) => _target = exporter;
}
