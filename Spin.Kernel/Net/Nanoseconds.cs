namespace Spin.Kernel.Net;

/// <summary>Times of the protocols in the clock's unit.</summary>
internal static class Nanoseconds
{
    /// <summary>Nanoseconds in a second.</summary>
    internal const long PerSecond = 1_000_000_000;
}
