using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Keeps the last faults of each spindle and says when one was disabled.</summary>
[Spindle]
public sealed partial class FaultMonitor(ILog log, IClock clock)
{
    private const int MaxSpindles = 32;
    private const int MaxReasons = 8;

    private sealed record Incident(long Time, string Handler, FaultKind Kind, string Reason);

    private readonly Dictionary<string, Queue<Incident>> _bySpindle = [];
    private readonly Dictionary<FaultKind, int> _byKind = [];

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        if (!_bySpindle.TryGetValue(fault.Spindle, out Queue<Incident>? incidents))
        {
            if (_bySpindle.Count == MaxSpindles)
            {
                return;
            }

            incidents = new Queue<Incident>();
            _bySpindle.Add(fault.Spindle, incidents);
        }

        if (incidents.Count == MaxReasons)
        {
            incidents.Dequeue();
        }

        incidents.Enqueue(new Incident(clock.Nanoseconds, fault.Handler, fault.Kind, fault.Reason));
        _byKind[fault.Kind] = _byKind.GetValueOrDefault(fault.Kind) + 1;
        if (_byKind.Count > 3)
        {
            log.Write(LogLevel.Warning, "faults of many kinds", _byKind.Count);
        }

        if (fault.Disabled)
        {
            log.Write(LogLevel.Error, Describe(fault.Spindle, incidents));
        }
    }

    private static string Describe(string spindle, Queue<Incident> incidents)
    {
        string text = spindle + " was disabled:";
        foreach (Incident incident in incidents)
        {
            text += $" {incident.Handler} ({incident.Kind}) {incident.Reason};";
        }

        return text;
    }
}
