using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Spin.Codegen.Tests.Native;
using Spin.Verifier.MachineCode;
using Spin.Verifier.Tests.MachineCode;

namespace Spin.Codegen.Tests.ClassLibrary;

/// <summary>The probes with the kernel, compiled and linked as an image is, and read by the judge of machine code.</summary>
public sealed partial class LibraryImage
{
    private readonly CodeImage _code;
    private readonly LibraryMetadata _metadata;
    private readonly Dictionary<string, IReadOnlyList<CodeFunction>> _found = new(StringComparer.Ordinal);
    private readonly ProgramFacts _facts;

    /// <summary>Compiles, links and reads it.</summary>
    public LibraryImage()
    {
        string kernel = Path.Combine(Root, "Spin.Kernel");
        string switches = File.ReadAllText(Path.Combine(Root, "Spin.Sdk", "targets", "3-Ilc.targets"));
        byte[] compiled = Ilc.CompileWith(
            Metadata("KernelAssembly"), Probes.Image, ["--substitution", Path.Combine(Root, "Spin.Sdk", "Ilc", "corelib.xml"), .. Switch().Matches(switches).Select(static match => match.Value)]);
        byte[] linked = Linker.Link(compiled, [.. Probes.All.Select(static probe => probe.Entry)], Directory.GetFiles(kernel, "*.S", SearchOption.AllDirectories), kernel);
        _code = CodeImage.Read(linked);
        _metadata = new LibraryMetadata(Ilc.ClassLibrary);
        IEnumerable<string> functions = ReviewedLine.ReadAll(Root).SelectMany(static line => line.Functions);
        _facts = new ProgramFacts(_code, [.. functions.SelectMany(Find).Concat(Probes.All.Select(probe => EntryOf(probe.Entry))).Distinct()], LoopBounds.None);
    }

    /// <summary>The root of the repository.</summary>
    internal static string Root => Metadata("SpinRoot");

    /// <summary>Whether the image asks for a native function that the kernel has not.</summary>
    internal bool IsMissing(string import) => _code.Find(symbol => symbol == Linker.Missing + import) is not null;

    /// <summary>The code of a function: one for each type that it was compiled for, and for each type that overrides it.</summary>
    /// <param name="function"><c>Type::Member</c>.</param>
    internal IReadOnlyList<CodeFunction> Find(string function)
    {
        if (!_found.TryGetValue(function, out IReadOnlyList<CodeFunction>? found))
        {
            _found.Add(function, found = Search(function));
        }

        return found;
    }

    /// <summary>The native name of a function, where it has no body.</summary>
    internal string? ImportOf(string function) => _metadata.ImportOf(function);

    /// <summary>The code of the probe that runs something.</summary>
    internal CodeFunction ProbeOf(string code) => EntryOf(Probes.All.Single(probe => probe.Code == code).Entry);

    /// <summary>What code does, with all that it calls but for some functions.</summary>
    internal IReadOnlyList<Witness> EffectsOf(CodeFunction function, IEnumerable<string> exceptions)
    {
        HashSet<CodeFunction> outside = new(exceptions.SelectMany(Find), ReferenceEqualityComparer.Instance);
        return EffectSearch.From(_facts, function, outside.Contains);
    }

    /// <summary>Whether code may return without having taken memory, waited, or run what is not known.</summary>
    internal bool CanDoWithout(CodeFunction function) => CanDoWithout(function, new HashSet<CodeFunction>(ReferenceEqualityComparer.Instance));

    private bool CanDoWithout(CodeFunction function, HashSet<CodeFunction> open)
    {
        if (Landmarks.Of(function) is { } landmark)
        {
            return landmark is not (Effect.Allocates or Effect.Blocks);
        }

        if (!open.Add(function))
        {
            return false;
        }

        HashSet<int> seen = [];
        Stack<BasicBlock> pending = new([_facts.Program.Live(function)[0]]);
        bool returns = false;
        while (!returns && pending.TryPop(out BasicBlock? block))
        {
            if (!seen.Add(block.Index) || block.Call is { } call && (call.Target is null || !CanDoWithout(call.Target, open)))
            {
                continue;
            }

            returns = block.Returns || block.Call is { IsTail: true };
            foreach (int next in _facts.Program.Next(block))
            {
                pending.Push(_facts.Program.Flow(function).Blocks[next]);
            }
        }

        _ = open.Remove(function);
        return returns;
    }

    private CodeFunction EntryOf(string entry) => _code.Find(symbol => symbol == entry) ?? throw new InvalidDataException($"There is no {entry}.");

    private List<CodeFunction> Search(string function)
    {
        string[] names = function.Split("::");
        string member = "__" + names[1].Replace('.', '_');
        string types = string.Join('|', _metadata.Family(names[0]).Select(static type => Regex.Escape(NotInSymbols().Replace(type, "_"))));
        Regex symbol = new($"(^|_)({types})(<.*>)?{Regex.Escape(member)}($|[<_])");
        string? import = ImportOf(function);
        return [.. _code.Functions.Where(code => code.HasSymbol(name => name == import || name.Contains(member, StringComparison.Ordinal) && !name.StartsWith("__", StringComparison.Ordinal) && symbol.IsMatch(name)))];
    }

    private static string Metadata(string key) =>
        typeof(LibraryImage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value ?? "";

    [GeneratedRegex("--feature:[A-Za-z.]+=(true|false)")]
    private static partial Regex Switch();

    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex NotInSymbols();
}
