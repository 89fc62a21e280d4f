using System;
using System.Globalization;

namespace EchoCheck;

/// <summary>What became of the datagrams.</summary>
/// <param name="Sent">How many were sent.</param>
/// <param name="Echoed">How many came back as they were sent.</param>
/// <param name="Resent">How many times one had to be sent again, since UDP may lose any.</param>
/// <param name="Bytes">The bytes that came back.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Problem">What went wrong first; null where nothing did.</param>
internal sealed record EchoResult(int Sent, int Echoed, int Resent, long Bytes, TimeSpan Duration, string? Problem)
{
    /// <summary>Whether every datagram came back as it was sent.</summary>
    internal bool Passed => Problem is null && Echoed == Sent;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Passed ? "passed" : "failed")}: {Echoed} of {Sent} datagrams echoed, {Bytes} bytes verified, {Resent} resent, {Duration.TotalSeconds:0.0} s{(Problem is null ? "" : $"; {Problem}")}");
}
