using Spin.Net;

namespace Spin.Testing;

/// <summary>The services of a host, all fakes.</summary>
internal sealed class FakeServices(SpindleHost host) : KernelServices
{
    /// <inheritdoc/>
    public override IClock Clock(SpindleContext spindle) => host.Clock;

    /// <inheritdoc/>
    public override ILog Log(SpindleContext spindle) => host.Log.For(spindle);

    /// <inheritdoc/>
    public override IStrands Strands(SpindleContext spindle) => host.Strands.For(spindle);

    /// <inheritdoc/>
    public override StateCell State(SpindleContext spindle, int import, StateCell fresh) =>
        spindle.States.Keep(import, fresh, FakeRuns.Instance);

    /// <inheritdoc/>
    public override ServicePort Port(SpindleContext spindle, int exporter, ServicePort fresh) => host.Connect(spindle, exporter, fresh);

    /// <inheritdoc/>
    public override IRandom Random(SpindleContext spindle) => host.Random;

    /// <inheritdoc/>
    public override IPower Power(SpindleContext spindle) => host.Power;

    /// <inheritdoc/>
    public override ITestReport TestReport(SpindleContext spindle) => host.TestReport;

    /// <inheritdoc/>
    public override IUdp Udp(SpindleContext spindle) => host.Udp.For(spindle);
}
