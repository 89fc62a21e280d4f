using System;
using System.Collections.Generic;
using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime.Collector;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>The running kernel as the shell sees it.</summary>
internal sealed unsafe class RunningCensus : KernelCensus
{
    private const string Bytes = "bytes";

    private readonly KernelDispatch _dispatch;
    private readonly CpuScheduler _scheduler;
    private readonly EventTable[] _events;
    private readonly SpindleDescriptor[] _spindles;

    /// <summary>Creates the census.</summary>
    internal RunningCensus(KernelImage image, KernelDispatch dispatch, CpuScheduler scheduler)
    {
        ImageName = image.Name;
        _dispatch = dispatch;
        _scheduler = scheduler;
        _spindles = image.Spindles;
        _events = new EventTable[dispatch.Events.Length];
        for (int i = 0; i < _events.Length; i++)
        {
            _events[i] = dispatch.Events[i].Table;
        }
    }

    /// <inheritdoc/>
    internal override string ImageName { get; }

    /// <inheritdoc/>
    internal override ReadOnlySpan<EventTable> Events => _events;

    /// <inheritdoc/>
    internal override ReadOnlySpan<SpindleDescriptor> Spindles => _spindles;

    /// <inheritdoc/>
    internal override SpindleCensus CensusOf(int spindle)
    {
        ActiveSpindle active = _dispatch.Spindles[spindle];
        SpindleHoldings holdings = _dispatch.HoldingsOf(active);
        return new SpindleCensus(active.State == SpindleState.Active, NameOf(active), holdings.Bytes, holdings.Strands);
    }

    /// <inheritdoc/>
    internal override void AddStrands(ICollection<StrandCensus> strands) => StrandFigures.AddTo(strands, _scheduler);

    /// <inheritdoc/>
    internal override void AddMemory(ICollection<Figure> figures)
    {
        Heap* heap = KernelHeap.Current;
        figures.Add(new Figure("frames", (long)(PhysicalFrames.Total * MemoryMap.PageSize), Bytes));
        figures.Add(new Figure("frames free", (long)(PhysicalFrames.Free * MemoryMap.PageSize), Bytes));
        figures.Add(new Figure("heap committed", (long)heap->Blocks.CommittedBytes, Bytes));
        figures.Add(new Figure("heap alive after the last collection", (long)heap->Statistics.LiveBytes, Bytes));
        figures.Add(new Figure("allocated since", (long)heap->Statistics.BytesSinceMark, Bytes));
        figures.Add(new Figure("allocated in all", (long)heap->Statistics.TotalBytes, Bytes));
        figures.Add(new Figure("collections", heap->Statistics.Collections, ""));
        figures.Add(new Figure("allocations refused", heap->Statistics.Refusals, ""));
    }

    /// <inheritdoc/>
    internal override bool TrySetEnabled(EventTable table, int handler, bool enabled) =>
        _dispatch.TrySetEnabled(table, handler, enabled);

    /// <inheritdoc/>
    internal override QuotaUse[] QuotasOf(int spindle) => _dispatch.QuotasOf(_dispatch.Spindles[spindle]);

    /// <inheritdoc/>
    internal override ServicePort[] Ports => _dispatch.Ports?.ToArray() ?? [];

    /// <inheritdoc/>
    internal override void SetRevoked(ServicePort port, bool revoked) => _dispatch.Ports?.SetRevoked(port, revoked);

    /// <inheritdoc/>
    internal override LifecycleResult Unload(int spindle, out SpindleHoldings left)
    {
        ActiveSpindle active = _dispatch.Spindles[spindle];
        LifecycleResult result = _dispatch.Keeper!.Lifecycle.Unload(active);
        left = _dispatch.HoldingsOf(active);
        return result;
    }

    /// <inheritdoc/>
    internal override LifecycleResult Restart(int spindle)
    {
        ActiveSpindle active = _dispatch.Spindles[spindle];
        active.Restarts.Clear();
        return _dispatch.Keeper!.Lifecycle.Restart(active);
    }

    private static string NameOf(ActiveSpindle spindle) => spindle.State switch
    {
        SpindleState.Inactive => spindle.Descriptor.IsDormant ? "dormant" : "inactive",
        SpindleState.Active => spindle.Descriptor.IsNucleus ? "nucleus" : "active",
        SpindleState.Starting => "starting",
        SpindleState.Ending => "ending",
        SpindleState.Unloaded => "unloaded",
        SpindleState.Failed => "failed",
        _ => "condemned",
    };
}
