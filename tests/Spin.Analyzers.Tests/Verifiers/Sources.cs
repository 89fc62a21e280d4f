using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Spin.Analyzers.Tests.Verifiers;

/// <summary>What the sources of tests stand on.</summary>
internal static class Sources
{
    /// <summary>Downloads nothing: the references are added one by one.</summary>
    internal static ReferenceAssemblies NoReferenceAssemblies { get; } = new("net10.0");

    /// <summary>The contract assembly itself.</summary>
    internal static MetadataReference Contract { get; } = MetadataReference.CreateFromFile(typeof(SpindleAttribute).Assembly.Location);

    /// <summary>The namespaces that every test source uses.</summary>
    internal static (string Name, string Content) GlobalUsings { get; } = ("GlobalUsings.cs", """
        global using System;
        global using System.Buffers.Binary;
        global using System.Collections.Generic;
        global using Spin;
        global using Spin.Net;
        """);

    /// <summary>A spindle that makes the assembly one whose code is checked.</summary>
    internal static (string Name, string Content) Anchor { get; } = ("Anchor.cs", """
        [Spindle]
        public sealed partial class Anchor;

        /// <summary>Raised by an interrupt.</summary>
        [Event(Level.Interrupt)]
        public delegate void Tick(long now);

        /// <summary>Raised on a strand.</summary>
        [Event(Level.Strand)]
        public delegate void Called(int number);

        /// <summary>Raised on a strand that needs memory.</summary>
        [Event(Level.Strand, Forbids = Effects.Allocates | Effects.Unbounded)]
        public delegate int Reclaim(int pages);
        """);

    /// <summary>Warnings of the compiler that say nothing about a rule.</summary>
    internal static ImmutableDictionary<string, ReportDiagnostic> Silenced { get; } = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress),
        KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress),
    ]);

    /// <summary>A spindle with the given members.</summary>
    internal static string Spindle(string members) =>
        "[Spindle]\npublic sealed partial class Sample(IClock clock, ILog log, IUdp udp)\n{\n" +
        "    private readonly IClock _clock = clock;\n    private readonly ILog _log = log;\n    private readonly IUdp _udp = udp;\n" +
        members + "\n}\n";
}
