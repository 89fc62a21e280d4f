using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Spin.Analyzers.Hosting;

/// <summary>
/// How long each rule takes, for the benchmark of the rules: nothing is measured where nobody listens. What several rules share is a row of its
/// own (<see cref="SharedAnalysis"/>).
/// </summary>
internal sealed class RuleTimes
{
    private readonly ConcurrentDictionary<string, long> _ticks = new(StringComparer.Ordinal);

    /// <summary>Where times are noted of analyzers that begin from now on; null for nowhere.</summary>
    internal static RuleTimes? Listening { get; set; }

    /// <summary>The time of each rule, by its name, the longest first.</summary>
    internal IReadOnlyList<KeyValuePair<string, TimeSpan>> All =>
        [.. _ticks.Select(static rule => new KeyValuePair<string, TimeSpan>(rule.Key, TimeSpan.FromSeconds((double)rule.Value / Stopwatch.Frequency))).OrderByDescending(static rule => rule.Value)];

    /// <summary>The same action, with its time noted.</summary>
    internal Action<TContext> Measure<TContext>(string rule, Action<TContext> action) => context =>
    {
        long before = Stopwatch.GetTimestamp();
        action(context);
        long spent = Stopwatch.GetTimestamp() - before;
        _ = _ticks.AddOrUpdate(rule, spent, (_, known) => known + spent);
    };
}
