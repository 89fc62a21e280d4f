using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>Functions written in assembly, for code that a compiler would not write today.</summary>
internal sealed class Assembled
{
    private readonly CodeImage _image;

    private Assembled(byte[] linked, params string[] entries)
    {
        _image = CodeImage.Read(linked);
        Facts = new ProgramFacts(_image, [.. entries.Select(Function)], LoopBounds.None);
    }

    /// <summary>The facts of all that is reached from <c>entry</c>.</summary>
    internal ProgramFacts Facts { get; }

    /// <summary>The function in which everything begins.</summary>
    internal CodeFunction Entry => Function("entry");

    /// <summary>The effects of the entry.</summary>
    internal IEnumerable<Effect> Effects => EffectSearch.From(Facts, Entry).Select(static witness => witness.Effect);

    /// <summary>Assembles functions, Intel syntax; each label that begins a line of its own is a function.</summary>
    internal static Assembled Of(string functions)
    {
        List<string> lines = [".intel_syntax noprefix", ".text"];
        foreach (string line in functions.Split('\n'))
        {
            if (line.Length > 0 && char.IsAsciiLetter(line[0]) && line.EndsWith(':'))
            {
                lines.Add($".globl {line[..^1]}\n.type {line[..^1]}, @function");
            }

            lines.Add(line);
        }

        return new Assembled(Linker.Assemble(string.Join('\n', lines) + "\n"), "entry");
    }

    /// <summary>Where the entry may fault, with its first integer arguments known not to be null or not.</summary>
    internal Witness? Fault(params bool[] arguments) => new FaultSearch(Facts).From(Entry, KnownPointers.OfArguments(arguments));

    private CodeFunction Function(string name) =>
        _image.Find(symbol => symbol == name) ?? throw new InvalidDataException($"There is no {name}.");
}
