namespace Spin.Analyzers.Contract;

/// <summary>A kind of ambient authority.</summary>
/// <param name="service">The service that gives it to those to whom it was granted; null where there is none.</param>
/// <param name="remedy">What to do, for the message.</param>
internal sealed class AmbientApi(string? service, string remedy)
{
    /// <summary>Reading a clock.</summary>
    internal static readonly AmbientApi Clock = Import("IClock", "Nanoseconds");

    /// <summary>Writing to somebody's console.</summary>
    internal static readonly AmbientApi Log = Import("ILog", "Write");

    /// <summary>Random numbers.</summary>
    internal static readonly AmbientApi Random = Import("IRandom", "Next or Fill");

    /// <summary>Threads and waiting.</summary>
    internal static readonly AmbientApi Strands = Import("IStrands", "Start or Sleep");

    /// <summary>Ending the machine.</summary>
    internal static readonly AmbientApi Power = Import("IPower", "Exit, PowerOff or Reset");

    /// <summary>The network.</summary>
    internal static readonly AmbientApi Udp = Import("IUdp", "TrySend, and handle DatagramArrived");

    /// <summary>The collector.</summary>
    internal static readonly AmbientApi Collector = new(null, "the collector is the kernel's; reuse objects instead of steering it");

    /// <summary>What a kernel does not have.</summary>
    internal static readonly AmbientApi None = new(null, "no service grants it; take what you need from an event or from the constructor");

    /// <summary>The service that gives it; null where there is none.</summary>
    internal string? Service { get; } = service;

    /// <summary>What to do.</summary>
    internal string Remedy { get; } = remedy;

    private static AmbientApi Import(string service, string members) => new(service, $"ask for '{service}' in the constructor and use {members}");
}
