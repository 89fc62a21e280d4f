using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes the decision among many values of a key: a perfect hash over read-only data says whether one of them holds, and then a dense
/// <c>switch</c> calls its handlers.
/// </summary>
internal static class KeyHashEmitter
{
    private const int ValuesPerLine = 16;

    /// <summary>Adds the lookup to a raise.</summary>
    internal static void EmitLookup(SourceWriter writer, ImageEvent table, KeyRun run, int number)
    {
        FieldModel key = table.Event.Key!;
        KeyHash hash = Build(table, run);
        bool isWide = KeyText.IsWide(key);
        string type = isWide ? "ulong" : "uint";
        string product = isWide
            ? $"(uint)((__key{number} * {hash.Multiplier.ToString(CultureInfo.InvariantCulture)}ul) >> {KeyHash.HashBits})"
            : $"__key{number} * {hash.Multiplier.ToString(CultureInfo.InvariantCulture)}u";
        // The mask comes last, so that the compiler sees that the entry lies inside the data and leaves the check out.
        writer.Line($"{type} __key{number} = {KeyText.Unsigned(key)};");
        writer.Line($"uint __hash{number} = unchecked({product});");
        writer.Line(
            $"int __entry{number} = (int)((__hash{number} >> {hash.SlotShift}) ^ " +
            $"Displacements{number}[(int)(__hash{number} >> {hash.BucketShift})]) & {hash.SlotMask};");
        writer.Open($"if (Keys{number}[__entry{number}] == __key{number})");
        writer.Line($"RunKey{number}({DispatchEmitter.Arguments(table.Event, last: $"Cases{number}[__entry{number}]")});");
        writer.Close();
    }

    /// <summary>
    /// Adds the data and the <c>switch</c>. The case is its last parameter, so that the others reach the handlers in the registers in which
    /// they came; each case returns, so that its handler is jumped to.
    /// </summary>
    internal static void EmitMembers(SourceWriter writer, ImageEvent table, KeyRun run, int number)
    {
        KeyHash hash = Build(table, run);
        var values = run.ByValue(table);
        ulong[] keys = Keys(table, run).ToArray();
        writer.Line(Generated.NoInline);
        writer.Open($"private void RunKey{number}({DispatchEmitter.Parameters(table.Event, last: "int __case")})");
        writer.Open("switch (__case)");
        for (int i = 0; i < values.Count; i++)
        {
            writer.Line($"case {Literal.Int(i)}:");
            foreach (int handler in values[i].Handlers)
            {
                writer.Indented($"Handler{handler}({DispatchEmitter.Arguments(table.Event)});");
            }

            writer.Indented("return;");
        }

        writer.Close();
        writer.Close();
        writer.Line();
        EmitData(writer, $"Displacements{number}", hash.Displacements.Select(static value => (ulong)value));
        writer.Line();
        EmitData(writer, $"Keys{number}", hash.Slots.Select(index => keys[index]));
        writer.Line();
        EmitData(writer, $"Cases{number}", hash.Slots.Select(static index => (ulong)index));
    }

    private static KeyHash Build(ImageEvent table, KeyRun run) =>
        KeyHash.Build(Keys(table, run).ToArray(), KeyText.IsWide(table.Event.Key!));

    private static IEnumerable<ulong> Keys(ImageEvent table, KeyRun run) =>
        run.ByValue(table).Select(entry => KeyText.IsWide(table.Event.Key!) ? unchecked((ulong)entry.Value) : unchecked((uint)entry.Value));

    // Blittable constants in a span become data of the image: nothing is allocated, nothing is initialised.
    /// <summary>Adds numbers as data.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="type">Their type; null for the smallest that holds them.</param>
    internal static void EmitData(SourceWriter writer, string name, IEnumerable<ulong> values, string? type = null)
    {
        ulong[] all = values.ToArray();
        type ??= all.Max() switch
        {
            <= byte.MaxValue => "byte",
            <= ushort.MaxValue => "ushort",
            <= uint.MaxValue => "uint",
            _ => "ulong",
        };
        writer.Line($"private static global::System.ReadOnlySpan<{type}> {name} => new {type}[]");
        writer.Open();
        for (int start = 0; start < all.Length; start += ValuesPerLine)
        {
            writer.Line(string.Concat(all.Skip(start).Take(ValuesPerLine).Select(static value =>
                value.ToString(CultureInfo.InvariantCulture) + ", ")).TrimEnd());
        }

        writer.Close(";");
    }
}
