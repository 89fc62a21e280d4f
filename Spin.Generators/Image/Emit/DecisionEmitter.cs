using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes a <see cref="Decision"/>: for each lookup the data, a search in it, and a dense <c>switch</c> over what can come out. Handlers
/// compare their matches again; few of them run.
/// </summary>
internal static class DecisionEmitter
{
    /// <summary>Adds the decision to a raise.</summary>
    internal static void EmitLookup(SourceWriter writer, ImageEvent table, int number) =>
        writer.Line($"Decide{number}_0({DispatchEmitter.Arguments(table.Event)});");

    /// <summary>Adds the methods and the data.</summary>
    internal static void EmitMembers(SourceWriter writer, ImageEvent table, Decision decision, int number)
    {
        Decision[] lookups = decision.Lookups().ToArray();
        for (int i = 0; i < lookups.Length; i++)
        {
            writer.Line();
            EmitDecision(writer, table, lookups, i, $"{number}_{i}", number);
        }
    }

    private static void EmitDecision(SourceWriter writer, ImageEvent table, Decision[] lookups, int which, string name, int number)
    {
        Decision decision = lookups[which];
        FieldModel field = decision.Field!;
        Decision[] cases = [.. decision.Outcomes.Distinct().Where(static outcome => outcome.Handlers.Count > 0)];
        Dictionary<Decision, int> numbers = [];
        for (int i = 0; i < cases.Length; i++)
        {
            numbers.Add(cases[i], i + 1);
        }

        EmitLocate(writer, name, KeyText.IsWide(field));
        writer.Line();
        KeyHashEmitter.EmitData(writer, $"Intervals{name}", IntervalIndex.Build(
            decision.Starts,
            [.. decision.Outcomes.Select(outcome => numbers.TryGetValue(outcome, out int value) ? value : 0)]), KeyText.IsWide(field) ? "ulong" : "uint");
        writer.Line();
        writer.Line(Generated.NoInline);
        writer.Open($"private void Decide{name}({DispatchEmitter.Parameters(table.Event)})");
        writer.Line($"int __case = Locate{name}({KeyText.Rank(field)});");
        writer.Open("if (__case != 0)");
        writer.Line($"RunCase{name}({DispatchEmitter.Arguments(table.Event, last: "__case")});");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line(Generated.NoInline);
        writer.Open($"private void RunCase{name}({DispatchEmitter.Parameters(table.Event, last: "int __case")})");
        writer.Open("switch (__case)");
        for (int i = 0; i < cases.Length; i++)
        {
            writer.Line($"case {Literal.Int(i + 1)}:");
            if (cases[i].Field is not null)
            {
                int next = System.Array.IndexOf(lookups, cases[i]);
                writer.Indented($"Decide{number}_{next}({DispatchEmitter.Arguments(table.Event)});");
            }
            else
            {
                foreach (int handler in cases[i].Handlers)
                {
                    writer.Indented($"Handler{handler}({DispatchEmitter.Arguments(table.Event)});");
                }
            }

            writer.Indented("return;");
        }

        writer.Close();
        writer.Close();
    }

    private static void EmitLocate(SourceWriter writer, string name, bool isWide)
    {
        string type = isWide ? "ulong" : "uint";
        const string data = "data";
        writer.Line(Generated.Inline);
        writer.Open($"private static int Locate{name}({type} key)");
        writer.Line($"global::System.ReadOnlySpan<{type}> {data} = Intervals{name};");
        writer.Line("int node = 0;");
        writer.Line($"{type} kind = {data}[0];");
        writer.Open($"while (kind >= {IntervalIndex.FirstNode.ToString(CultureInfo.InvariantCulture)})");
        writer.Line($"{type} first = {data}[node + 1];");
        writer.Open("if (key < first)");
        writer.Line($"return (int){data}[node + 3];");
        writer.Close();
        writer.Line();
        writer.Line($"{type} slot = (key - first) >> (int)(kind - {IntervalIndex.FirstNode.ToString(CultureInfo.InvariantCulture)});");
        writer.Line($"{type} last = {data}[node + 2];");
        writer.Line($"node = (int){data}[node + 4 + (int)(slot < last ? slot : last)];");
        writer.Line($"kind = {data}[node];");
        writer.Close();
        writer.Line();
        writer.Line("int place = 0;");
        writer.Open($"while (place < (int)kind && key >= {data}[node + 1 + place])");
        writer.Line("place++;");
        writer.Close();
        writer.Line();
        writer.Line($"return (int){data}[node + 1 + (int)kind + place];");
        writer.Close();
    }
}
