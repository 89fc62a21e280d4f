using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers;
using Spin.Generators.Analysis;

namespace Spin.Corpus.Tests.FrontEnds;

/// <summary>Every rule and generator that a spindle's project gets.</summary>
internal static class Package
{
    private static readonly Assembly[] s_assemblies = [typeof(SpindleAnalyzer).Assembly, typeof(EventShapeAnalyzer).Assembly];

    /// <summary>One instance of each analyzer.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. Create<DiagnosticAnalyzer>()];

    /// <summary>One instance of each generator.</summary>
    internal static ImmutableArray<ISourceGenerator> Generators { get; } =
        [.. Create<IIncrementalGenerator>().Select(static generator => generator.AsSourceGenerator())];

    /// <summary>The rules that the analyzers report.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> Rules { get; } = [.. Analyzers
        .SelectMany(static analyzer => analyzer.SupportedDiagnostics).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    private static IEnumerable<T> Create<T>() => s_assemblies
        .SelectMany(static assembly => assembly.GetTypes())
        .Where(static type => !type.IsAbstract && typeof(T).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null)
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .Select(static type => (T)Activator.CreateInstance(type)!);
}
