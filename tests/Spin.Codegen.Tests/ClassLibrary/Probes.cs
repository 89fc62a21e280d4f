using System.Collections.Generic;
using System.Linq;

namespace Spin.Codegen.Tests.ClassLibrary;

/// <summary>An image that reaches, by what spindles may call, all that was said by hand of the class library.</summary>
internal static class Probes
{
    /// <summary>How the exported functions are called, before their number.</summary>
    internal const string Entry = "probe_";

    // Each with the arguments 'a', of which the compiler knows nothing.
    private static readonly string[] s_probes =
    [
        // Numbers.
        .. Numbers("Math", "a.Double"),
        .. Numbers("MathF", "a.Single"),

        // Memory.
        "a.Bytes.AsSpan().CopyTo(a.OtherBytes);",
        "a.Bytes.AsSpan().Fill(a.Byte);",
        "a.Bytes.AsSpan().Clear();",
        "a.Texts.AsSpan().CopyTo(a.OtherTexts);",
        "Array.Copy(a.Texts, 0, a.OtherTexts, 1, a.Int32);",
        "Array.Copy(a.Array, a.OtherArray, a.Int32);",
        "Buffer.BlockCopy(a.Array, 0, a.OtherArray, 0, a.Int32);",
        "a.Object = Interlocked.Exchange(ref a.Object, a.Text);",
        "a.Object = Interlocked.CompareExchange(ref a.Object, a.Text, null);",
        "a.Text = Interlocked.Exchange(ref a.Text, a.OtherText);",
        "a.Text = Interlocked.CompareExchange(ref a.Text, a.OtherText, null);",
        "a.Array.SetValue(a.Object, a.Int32);",
        "a.Objects[a.Int32] = a.Object;",

        // Objects.
        "a.Object = new object();",
        "a.Object = new byte[a.Int32];",
        "a.Object = new string('a', a.Int32);",
        "a.Object = a.Array.Clone();",
        "a.Object = a.Version.Clone();",
        "a.Int32 = (int)a.Object;",
        "a.Object = a.Int32;",
        "GC.SuppressFinalize(a.Object);",
        "a.Int32 = RuntimeHelpers.GetHashCode(a.Object);",
        "a.Int32 = a.Object.GetHashCode();",
        "a.Bool = a.Object.GetType() == typeof(string);",
        "a.Bool = a.Object.GetType() == a.OtherObject.GetType();",
        "a.Bool = a.Object.GetType() != a.OtherObject.GetType();",
        "a.Bool = a.Object.GetType().Equals(a.OtherObject.GetType());",
        "a.Int32 = a.Object.GetType().GetHashCode();",
        "a.Object = Array.Empty<Version>();",
        "a.Object = a.List.ToArray();",
        "a.Int32 = a.Enumeration.GetHashCode();",
        "a.Bool = a.Enumeration.Equals(a.OtherObject);",
        "a.Object = string.Concat(a.Text, a.OtherText);",
        "a.Object = new string(a.Characters);",
        "a.Object = new string(a.Characters, 1, a.Int32);",
        "a.Object = new string(a.Characters.AsSpan());",
        "a.Int32 = ((ReadOnlySpan<int>)[3, 1, 4, 1, 5, 9, 2, 6])[a.Int32 & 7];",
        "a.Object = new int[] { 3, 1, 4, 1, 5, 9, 2, 6 };",

        // Text of numbers.
        "a.Bool = a.Int32.TryFormat(a.Characters, out a.Written);",
        "a.Bool = a.Int32.TryFormat(a.Bytes, out a.Written);",
        "a.Bool = a.Int32.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Int32.TryFormat(a.Bytes, out a.Written, a.Text);",
        "a.Bool = a.Int64.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Double.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Double.TryFormat(a.Bytes, out a.Written, a.Text);",
        "a.Bool = a.Single.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Half.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Decimal.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Decimal.TryFormat(a.Bytes, out a.Written, a.Text);",
        "a.Bool = a.Date.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Span.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Guid.TryFormat(a.Characters, out a.Written, a.Text);",
        "a.Bool = a.Version.TryFormat(a.Characters, out a.Written);",
        "a.Bool = int.TryParse(a.Characters, out a.Int32);",
        "a.Bool = int.TryParse(a.Bytes, out a.Int32);",
        "a.Bool = long.TryParse(a.Characters, NumberStyles.Any, null, out a.Int64);",
        "a.Bool = double.TryParse(a.Characters, NumberStyles.Any, null, out a.Double);",
        "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        "a.Bool = decimal.TryParse(a.Characters, NumberStyles.Currency, null, out a.Decimal);",
        "a.Bool = Utf8Formatter.TryFormat(a.Double, a.Bytes, out a.Written);",
        "a.Bool = Utf8Parser.TryParse(a.Bytes, out a.Double, out a.Written);",
        "a.Bool = a.Characters.AsSpan().TryWrite($\"{a.Int32} {a.Double} {a.Text} {a.Enumeration}\", out a.Written);",
        "a.Bool = a.Characters.AsSpan().TryWrite(a.Culture, $\"{a.Int32} {a.Double}\", out a.Written);",
        "a.Bool = Enum.TryFormat(a.Enumeration, a.Characters, out a.Written);",
        "a.Object = a.Double.ToString(a.Text);",
        "a.Object = a.Int32.ToString(a.Text);",
        "a.Object = a.Decimal.ToString(a.Text);",

        // Cultures.
        "a.Object = CultureInfo.InvariantCulture;",
        "a.Object = a.Culture.CompareInfo;",
        "a.Object = a.Culture.TextInfo;",
        "a.Object = a.Culture.NumberFormat;",
        "a.Object = NumberFormatInfo.InvariantInfo;",
        "a.Object = DateTimeFormatInfo.InvariantInfo;",
        "a.Int32 = string.Compare(a.Text, a.OtherText);",
        "a.Int32 = string.Compare(a.Text, a.OtherText, StringComparison.CurrentCultureIgnoreCase);",
        "a.Object = a.Text.ToUpper();",
        "a.Int32 = a.Text.IndexOf(a.OtherText, StringComparison.CurrentCulture);",
        "a.Bool = a.Text.StartsWith(a.OtherText);",

        // Searches.
        "a.Int32 = a.Bytes.AsSpan().IndexOfAny(a.ByteValues);",
        "a.Int32 = a.Bytes.AsSpan().IndexOfAnyExcept(a.ByteValues);",
        "a.Int32 = a.Bytes.AsSpan().LastIndexOfAny(a.ByteValues);",
        "a.Int32 = a.Bytes.AsSpan().LastIndexOfAnyExcept(a.ByteValues);",
        "a.Bool = a.Bytes.AsSpan().ContainsAny(a.ByteValues);",
        "a.Bool = a.Bytes.AsSpan().ContainsAnyExcept(a.ByteValues);",
        "a.Bool = a.ByteValues.Contains(a.Byte);",
        "a.Int32 = a.Characters.AsSpan().IndexOfAny(a.CharacterValues);",
        "a.Int32 = a.Characters.AsSpan().IndexOfAnyExcept(a.CharacterValues);",
        "a.Int32 = a.Characters.AsSpan().LastIndexOfAny(a.CharacterValues);",
        "a.Int32 = a.Characters.AsSpan().LastIndexOfAnyExcept(a.CharacterValues);",
        "a.Bool = a.Characters.AsSpan().ContainsAny(a.CharacterValues);",
        "a.Bool = a.CharacterValues.Contains((char)a.Int32);",
        "a.Int32 = ((ReadOnlySpan<char>)a.Characters).IndexOfAny(a.TextValues);",
        "a.Bool = a.TextValues.Contains(a.Text);",
        "a.ByteValues = SearchValues.Create(a.Bytes);",
        "a.CharacterValues = SearchValues.Create(a.Characters);",
        "a.TextValues = SearchValues.Create(a.Texts, a.Bool ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);",

        // Collections.
        "a.Bool = a.Frozen.TryGetValue(a.Text, out a.Int32);",
        "a.Bool = a.FrozenNumbers.TryGetValue(a.Int32, out a.Text);",
        "a.Int32 = a.Frozen.Count + a.FrozenNumbers.Count + a.FrozenSet.Count + a.FrozenNumberSet.Count;",
        "a.Bool = a.FrozenSet.Contains(a.Text) | a.FrozenNumberSet.Contains(a.Int32);",
        "a.Frozen = a.Dictionary.ToFrozenDictionary(); a.FrozenSet = a.Texts.ToFrozenSet();",
        "a.FrozenNumbers = a.Numbers.ToFrozenDictionary(); a.FrozenNumberSet = a.Int32s.ToFrozenSet();",
        "a.Bool = a.Sorted.Contains(a.Int32);",
        "a.Int32 = a.Sorted.Count + a.Sorted.Min;",
        "a.Int32 = a.Sorted.GetViewBetween(1, a.Int32).Count;",
        "a.Bool = a.Dictionary.TryGetValue(a.Text, out a.Int32);",
        "Array.Sort(a.Int32s, static (left, right) => right - left);",
        "a.Memory = a.Bytes; a.Memory.Span[a.Int32] = a.Byte;",
        "a.Int32 = a.Memory.Length; a.Object = a.Memory.ToArray();",
        "a.Characters.AsSpan().Split(a.Ranges, ',');",
        "a.Text = a.Text.Replace(a.OtherText, a.Object as string);",
        "a.Object = a.Text.Split(',');",
        "a.Object = string.Join(',', a.Texts);",

        // Locks and waits.
        "lock (a.Object) { a.Int32++; }",
        "a.Bool = Monitor.TryEnter(a.Object); Monitor.Exit(a.Object);",
        "a.Bool = Monitor.Wait(a.Object);",
        "Monitor.PulseAll(a.Object);",
        "a.Int32 = Environment.CurrentManagedThreadId;",
        "lock (a.Lock) { a.Int32++; }",
        "a.Lock.Enter(); a.Lock.Exit(); a.Bool = a.Lock.TryEnter(1);",
        "a.Object = a.Lazy.Value;",
    ];

    /// <summary>The image.</summary>
    internal static Project Image { get; } = new("LibraryProbes", $$"""
        using System;
        using System.Buffers;
        using System.Buffers.Text;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Runtime;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using Spin;

        namespace System.Runtime
        {
            internal sealed class RuntimeExportAttribute(string entry) : Attribute { public string Entry => entry; }
        }

        internal enum Colour { Red, Green }

        internal sealed class Arguments
        {
            public bool Bool; public byte Byte; public int Int32, Written; public long Int64; public double Double; public float Single; public Half Half; public decimal Decimal;
            public DateTime Date; public TimeSpan Span; public Guid Guid; public Colour Enumeration; public Memory<byte> Memory; public Range[] Ranges = new Range[4];
            public byte[] Bytes = new byte[64], OtherBytes = new byte[64]; public char[] Characters = new char[64]; public int[] Int32s = new int[8];
            public string Text = "", OtherText = ""; public string[] Texts = new string[8], OtherTexts = new string[8];
            public object Object = "", OtherObject = ""; public object[] Objects = new string[8]; public Array Array = new int[8], OtherArray = new object[8]; public Version Version = new(1, 2);
            public CultureInfo Culture = CultureInfo.InvariantCulture; public List<int> List = new(); public Lock Lock = new(); public Lazy<string> Lazy = new(static () => "");
            public SearchValues<byte> ByteValues = SearchValues.Create("ab"u8); public SearchValues<char> CharacterValues = SearchValues.Create("ab");
            public SearchValues<string> TextValues = SearchValues.Create(["ab", "cd"], StringComparison.Ordinal);
            public Dictionary<string, int> Dictionary = new(); public Dictionary<int, string> Numbers = new(); public SortedSet<int> Sorted = new();
            public FrozenDictionary<string, int> Frozen = FrozenDictionary<string, int>.Empty; public FrozenDictionary<int, string> FrozenNumbers = FrozenDictionary<int, string>.Empty;
            public FrozenSet<string> FrozenSet = FrozenSet<string>.Empty; public FrozenSet<int> FrozenNumberSet = FrozenSet<int>.Empty;
        }

        #nullable disable
        internal static class Exports
        {
            [RuntimeExport("spin_cs_create_image")] private static KernelImage CreateImage() => null;
            [RuntimeExport("{{Entry}}arguments")] private static Arguments MakeArguments() => new();
            {{string.Join("\n", s_probes.Select(static (code, index) => $"[RuntimeExport(\"{Entry}{index}\")] private static void Probe{index}(Arguments a) {{ {code} }}"))}}
        }
        """);

    /// <summary>The names of the exported functions with what they run.</summary>
    internal static IEnumerable<(string Entry, string Code)> All => s_probes.Select(static (code, index) => (Entry + index, code));

    private static IEnumerable<string> Numbers(string type, string number)
    {
        string[] functions =
        [
            "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atanh", "Cbrt", "Ceiling", "Cos", "Cosh", "Exp", "Floor", "Log", "Log2", "Log10", "Round", "Sin", "Sinh", "Sqrt", "Tan", "Tanh", "Truncate",
        ];
        string[] functionsOfTwo = ["Atan2", "IEEERemainder", "Pow", "Log"];
        return
        [
            .. functions.Select(function => $"{number} = {type}.{function}({number});"),
            .. functionsOfTwo.Select(function => $"{number} = {type}.{function}({number}, {number});"),
            $"{number} = {type}.FusedMultiplyAdd({number}, {number}, {number});",
        ];
    }
}
