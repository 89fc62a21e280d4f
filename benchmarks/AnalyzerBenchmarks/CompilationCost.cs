using System;

namespace AnalyzerBenchmarks;

/// <summary>What one compilation costs.</summary>
/// <param name="Elapsed">By the clock.</param>
/// <param name="Processor">Of the server's processor time.</param>
/// <param name="Allocated">In bytes of memory that the server gives out.</param>
internal readonly record struct CompilationCost(TimeSpan Elapsed, TimeSpan Processor, long Allocated);
