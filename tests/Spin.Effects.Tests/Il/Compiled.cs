using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Spin.Analysis.Il;
using Xunit;

namespace Spin.Analysis.Tests.Il;

/// <summary>Sources of spindles, compiled, so that their IL can be judged.</summary>
internal static class Compiled
{
    private const string GlobalUsings = """
        global using System;
        global using System.Buffers.Binary;
        global using System.Collections.Generic;
        global using Spin;
        global using Spin.Net;
        """;

    // The companions that the generator makes of these events.
    private const string Events = """
        [Event(Level.Interrupt)]
        public delegate void Tick(long now);

        [Event(Level.Strand)]
        public delegate void Called(int number);

        [Event(Level.Strand, Forbids = Effects.Allocates | Effects.Unbounded)]
        public delegate int Reclaim(int pages);
        """;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);
    private static readonly Dictionary<string, IlModule> s_references = LoadReferences();

    /// <summary>What the rules say of the IL of a source.</summary>
    internal static IReadOnlyList<IlViolation> Judge(string source, OptimizationLevel optimization) => [.. IlEffectRules.Judge(Program(source, optimization))];

    /// <summary>The program of a source.</summary>
    internal static IlProgram Program(string source, OptimizationLevel optimization) =>
        Program(CompiledOnce.Of(string.Join("\n", optimization, source, Events, GlobalUsings), () => Compile(source, optimization)));

    /// <summary>The program of an assembly.</summary>
    internal static IlProgram Program(byte[] image) =>
        new([new IlModule(new PEReader(new MemoryStream(image)))], static name => s_references.GetValueOrDefault(name), new IlClassLibrary());

    private static byte[] Compile(string source, OptimizationLevel optimization)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Compiled",
            [.. ((string[])[source, Events, GlobalUsings]).Select(static text => CSharpSyntaxTree.ParseText(text, s_parse))],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SpindleAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization, nullableContextOptions: NullableContextOptions.Enable));
        MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) + "\n" + source);
        return image.ToArray();
    }

    /// <summary>A spindle with the given members.</summary>
    internal static string Spindle(string members) =>
        "[Spindle]\npublic sealed partial class Sample(IClock clock, ILog log, IUdp udp)\n{\n" +
        "    private readonly IClock _clock = clock;\n    private readonly ILog _log = log;\n    private readonly IUdp _udp = udp;\n" +
        members + "\n}\n";

    private static Dictionary<string, IlModule> LoadReferences()
    {
        IEnumerable<IlModule> library = Net100.ReferenceInfos.All.Select(static reference => new IlModule(new PEReader(new MemoryStream(reference.ImageBytes))));
        return library.Append(new IlModule(new PEReader(File.OpenRead(typeof(SpindleAttribute).Assembly.Location)))).ToDictionary(static module => module.Name);
    }
}
