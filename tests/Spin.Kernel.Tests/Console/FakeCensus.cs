using System;
using System.Collections.Generic;
using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;

namespace Spin.Kernel.Tests.Console;

/// <summary>A kernel with one event and two spindles, of which the second is condemned.</summary>
internal sealed class FakeCensus : KernelCensus
{
    private readonly EventTable[] _events;
    private readonly SpindleDescriptor[] _spindles =
    [
        new("Echo", "Echo.Spindles", isNucleus: false, [new Grant("Spin.ILog", []), new Grant("Spin.Net.DatagramArrived", [7, 9])]),
        new("Watch", "Watch.Spindles", isNucleus: false, []),
    ];

    internal FakeCensus() => _events = [Table];

    internal FakeTable Table { get; } = new();

    internal override string ImageName => "Sample";

    internal override ReadOnlySpan<EventTable> Events => _events;

    internal override ReadOnlySpan<SpindleDescriptor> Spindles => _spindles;

    internal override SpindleCensus CensusOf(int spindle) => new(spindle == 0, spindle == 0 ? "active" : "condemned", 4096, 1);

    internal override void AddStrands(ICollection<StrandCensus> strands) =>
        strands.Add(new StrandCensus("main", "Echo", "Normal", "sleeping", 1_500_000));

    internal override void AddMemory(ICollection<Figure> figures) => figures.Add(new Figure("heap committed", 65536, "bytes"));

    internal override bool TrySetEnabled(EventTable table, int handler, bool enabled)
    {
        bool active = table.Describe(handler).Spindle == 0;
        if (active)
        {
            Table.Set(handler, enabled);
        }

        return active;
    }

    internal override ServicePort[] Ports { get; } =
    [
        new FakePort
        {
            Holder = new SpindleContext(0, new SpindleDescriptor("Echo", "Echo.Spindles", isNucleus: false, [])),
            Exporter = 1,
        },
    ];

    internal override void SetRevoked(ServicePort port, bool revoked)
    {
        port.IsRevoked = revoked;
        port.Resolve(revoked ? null : this);
    }

    internal override QuotaUse[] QuotasOf(int spindle) =>
        [new QuotaUse(QuotaUse.Strands, 2, spindle == 0 ? 3 : SpindleQuota.Unlimited, spindle == 0 ? 5 : 0)];

    internal override LifecycleResult Unload(int spindle, out SpindleHoldings left)
    {
        left = new SpindleHoldings(0, 0, 0, 0, 4096);
        return spindle == 0 ? LifecycleResult.Done : LifecycleResult.StillRuns;
    }

    internal override LifecycleResult Restart(int spindle) => spindle == 0 ? LifecycleResult.Done : LifecycleResult.Failed;
}
