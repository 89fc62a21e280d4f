using System;
using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Net;
using Spin.Kernel.Strands;
using Spin.Net;

namespace Spin.Kernel.Boot;

/// <summary>
/// What the kernel offers to spindles. The build has refused imports that the image does not grant; here they are refused again, for
/// an image may come from elsewhere.
/// </summary>
/// <param name="strands">The processor.</param>
/// <param name="log">The kernel's log.</param>
/// <param name="random">Random numbers; null in an image that has none, whose spindles cannot ask for them.</param>
/// <param name="dispatch">The spindles.</param>
internal sealed class SpindleServices(StrandMachine strands, KernelLog log, IRandom? random, KernelDispatch dispatch) : NetworkServices
{
    private readonly PowerService _power = new();
    private readonly StrandRuns _runs = new(strands);

    /// <inheritdoc/>
    public override IClock Clock(SpindleContext spindle)
    {
        Require(spindle, ServiceNames.Clock);
        return new SpindleClock(MachineClock.Instance, strands);
    }

    /// <inheritdoc/>
    public override ILog Log(SpindleContext spindle)
    {
        Require(spindle, ServiceNames.Log);
        return new SpindleLog(log.SourceFor(spindle.Name), strands);
    }

    /// <inheritdoc/>
    public override IStrands Strands(SpindleContext spindle)
    {
        Require(spindle, ServiceNames.Strands);
        return new SpindleStrands(dispatch.Spindles[spindle.Number], strands);
    }

    /// <inheritdoc/>
    public override StateCell State(SpindleContext spindle, int import, StateCell fresh)
    {
        Require(spindle, ServiceNames.State);
        return spindle.States.Keep(import, fresh, _runs);
    }

    /// <inheritdoc/>
    public override ServicePort Port(SpindleContext spindle, int exporter, ServicePort fresh)
    {
        if (dispatch.Spindles[exporter].Descriptor.Assembly != spindle.Descriptor.Assembly)
        {
            Require(spindle, fresh.InterfaceName);
        }

        dispatch.AddPort(fresh, spindle, exporter);
        return fresh;
    }

    /// <inheritdoc/>
    public override IRandom Random(SpindleContext spindle)
    {
        Require(spindle, ServiceNames.Random);
        return new SpindleRandom(random!, strands);
    }

    /// <inheritdoc/>
    public override IPower Power(SpindleContext spindle)
    {
        Require(spindle, ServiceNames.Power);
        return _power;
    }

    /// <inheritdoc/>
    public override ITestReport TestReport(SpindleContext spindle)
    {
        Require(spindle, ServiceNames.TestReport);
        return new SerialTestReport(strands);
    }

    /// <inheritdoc/>
    public override IUdp Udp(SpindleContext spindle)
    {
        Require(spindle, ServiceNames.Udp);
        return new SpindleUdp(Network?.ServiceFor(spindle.Descriptor.Grants), spindle, strands);
    }

    private static void Require(SpindleContext spindle, string service)
    {
        if (spindle.Descriptor.IsNucleus)
        {
            return;
        }

        foreach (Grant grant in spindle.Descriptor.Grants)
        {
            if (grant.Target == service)
            {
                return;
            }
        }

        throw new UnauthorizedAccessException($"The image does not grant {service} to {spindle.Name}.");
    }
}
