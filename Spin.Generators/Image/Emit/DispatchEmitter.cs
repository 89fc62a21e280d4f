using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes the raise: a straight line of the handlers, with those that match the event's key gathered into one decision. Handlers installed
/// at run time stand before and after; where nothing in the image can install any, there is no trace of them.
/// </summary>
internal static class DispatchEmitter
{
    /// <summary>The most values of a key that are told apart by comparisons; more are hashed.</summary>
    internal const int MostCompared = 8;

    // With more handlers or decisions than this in a row, a raise is better called than copied to where it happens.
    private const int MostInlined = 2;

    /// <summary>Adds the method, and the tables of its hashes.</summary>
    internal static void Emit(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        (KeyRun Run, bool IsKeyed)[] runs = KeyRun.Split(table, handler => KeyRun.IsKeyed(model, handler)).ToArray();
        writer.Line("/// <inheritdoc/>");
        if (BareCalls.AreInlined(table))
        {
            writer.Line(Generated.NoInline); // one method in which the build finds what runs without containment
        }
        else if (runs.Length <= MostInlined)
        {
            writer.Line(Generated.Inline);
        }

        writer.Open($"protected override {model.ReturnType} Dispatch({Signature.Declare(model.Parameters)})");
        writer.Line("RaisedCount++;");
        if (table.IsInstallable)
        {
            InstalledEmitter.EmitDecision(writer, model);
        }

        EmitResult(writer, model);
        EmitRuns(writer, table, runs, !table.IsInstallable);
        EmitReturn(writer, model);
        writer.Close();
        if (table.IsInstallable)
        {
            EmitInstalled(writer, table, runs);
        }

        for (int i = 0; i < runs.Length; i++)
        {
            if (runs[i].IsKeyed && runs[i].Run.ByValue(table).Count > MostCompared)
            {
                writer.Line();
                KeyHashEmitter.EmitMembers(writer, table, runs[i].Run, i);
            }
        }
    }

    /// <summary>Adds the raise for when handlers are installed: they stand around the static ones.</summary>
    private static void EmitInstalled(SourceWriter writer, ImageEvent table, (KeyRun Run, bool IsKeyed)[] runs)
    {
        EventModel model = table.Event;
        writer.Line();
        writer.Line("// By this method's code the kernel sees that a raise holds the list: it reads the list itself.");
        writer.Line(Generated.NoInline);
        writer.Open($"private {model.ReturnType} DispatchInstalled({Signature.Declare(model.Parameters)})");
        EmitResult(writer, model);
        InstalledEmitter.EmitRead(writer, model, () =>
        {
            EmitRuns(writer, table, runs, inPlace: false);
            EmitReturn(writer, model);
            if (!model.HasResult)
            {
                writer.Line("return;");
            }
        });
        InstalledEmitter.EmitBefore(writer, model, () =>
        {
            EmitReturn(writer, model);
            if (!model.HasResult)
            {
                writer.Line("return;");
            }
        });
        EmitRuns(writer, table, runs, inPlace: false);
        InstalledEmitter.EmitAfter(writer, model);
        EmitReturn(writer, model);
        writer.Close();
        if (runs.Length == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("// The handlers that the image binds.");
        if (runs.Length <= MostInlined)
        {
            writer.Line(Generated.Inline);
        }

        writer.Open($"private void RunStatic({Parameters(model)})");
        EmitRuns(writer, table, runs, inPlace: true);
        writer.Close();
    }

    private static void EmitResult(SourceWriter writer, EventModel model)
    {
        if (model.HasResult)
        {
            writer.Line($"{model.ReturnType} __result = default!;");
            writer.Line("bool __any = false;");
        }
    }

    private static void EmitRuns(SourceWriter writer, ImageEvent table, (KeyRun Run, bool IsKeyed)[] runs, bool inPlace)
    {
        if (!inPlace && runs.Length > 0)
        {
            writer.Line($"RunStatic({Arguments(table.Event)});");
            return;
        }

        for (int i = 0; i < runs.Length; i++)
        {
            EmitRun(writer, table, runs[i].Run, runs[i].IsKeyed, i);
        }
    }

    /// <summary>What a method needs besides the event's parameters to give a result.</summary>
    internal static string ResultParameters(EventModel model) =>
        model.HasResult ? $"ref {model.ReturnType} __result, ref bool __any" : "";

    /// <summary>The parameters of a method that runs handlers.</summary>
    internal static string Parameters(EventModel model, string first = "", string last = "") =>
        Join(Signature.Declare(model.Parameters, first), ResultParameters(model), last);

    /// <summary>The arguments of a method that runs handlers.</summary>
    internal static string Arguments(EventModel model, string first = "", string last = "") =>
        Join(Signature.Pass(model.Parameters, first), model.HasResult ? "ref __result, ref __any" : "", last);

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(static part => part.Length > 0));

    private static void EmitRun(SourceWriter writer, ImageEvent table, KeyRun run, bool isKeyed, int number)
    {
        if (!isKeyed)
        {
            writer.Line($"Handler{run.Handlers[0]}({Arguments(table.Event)});");
            return;
        }

        var values = run.ByValue(table);
        if (values.Count > MostCompared)
        {
            KeyHashEmitter.EmitLookup(writer, table, run, number);
            return;
        }

        writer.Open($"switch ({table.Event.Key!.Expression})");
        foreach ((long value, System.Collections.Generic.IReadOnlyList<int> handlers) in values)
        {
            writer.Line($"case {KeyText.Constant(table.Event.Key, value)}:");
            foreach (int handler in handlers)
            {
                writer.Indented($"Handler{handler}({Arguments(table.Event)});");
            }

            writer.Indented("break;");
        }

        writer.Close();
    }

    private static void EmitReturn(SourceWriter writer, EventModel model)
    {
        if (!model.HasResult)
        {
            return;
        }

        writer.Open("if (!__any)");
        writer.Line(model.Default is { } value ? $"return {value};" : "throw NoResult();");
        writer.Close();
        writer.Line();
        writer.Line("return __result;");
    }
}
