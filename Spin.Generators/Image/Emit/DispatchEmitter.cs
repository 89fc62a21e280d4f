using System;
using System.Collections.Generic;
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

    /// <summary>Adds the method, and the data of its decisions.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="runs">The steps of a raise.</param>
    /// <param name="bareRuns">Neighbours among them that are asked together whether they are enabled.</param>
    internal static void Emit(SourceWriter writer, ImageEvent table, IReadOnlyList<DispatchRun> runs, IReadOnlyList<BareRun> bareRuns)
    {
        EventModel model = table.Event;
        bool isFiltered = table.FilterCount > 0;
        if (isFiltered)
        {
            FilterEmitter.EmitDispatch(writer, table);
            writer.Line("// The handlers that are no filters, on what the filters left.");
        }
        else
        {
            writer.Line("/// <inheritdoc/>");
        }

        if (BareCalls.AreInlined(table))
        {
            writer.Line(Generated.NoInline); // one method in which the build finds what runs without containment
        }
        else if (runs.Count <= MostInlined)
        {
            writer.Line(Generated.Inline);
        }

        string method = isFiltered ? $"private {model.ReturnType} {FilterEmitter.DispatchRest}" : $"protected override {model.ReturnType} Dispatch";
        writer.Open($"{method}({Signature.Declare(model.Parameters)})");
        if (!isFiltered)
        {
            writer.Line("RaisedCount++;");
        }

        if (table.IsInstallable)
        {
            InstalledEmitter.EmitDecision(writer, model);
        }

        EmitResult(writer, model);
        if (table.IsInstallable)
        {
            EmitStatic(writer, table, runs, () => EmitEnd(writer, model));
        }
        else
        {
            EmitRuns(writer, table, runs, bareRuns, () => EmitEnd(writer, model));
        }

        EmitReturn(writer, model);
        writer.Close();
        if (table.IsInstallable)
        {
            EmitInstalled(writer, table, runs, bareRuns);
        }

        for (int i = 0; i < runs.Count; i++)
        {
            if (runs[i].IsKeyed && runs[i].Run.ByValue(table).Count > MostCompared)
            {
                writer.Line();
                KeyHashEmitter.EmitMembers(writer, table, runs[i].Run, i);
            }
            else if (runs[i].Decision is { } decision)
            {
                DecisionEmitter.EmitMembers(writer, table, decision, i);
            }
        }
    }

    /// <summary>Adds the raise for when handlers are installed: they stand around the static ones.</summary>
    private static void EmitInstalled(SourceWriter writer, ImageEvent table, IReadOnlyList<DispatchRun> runs, IReadOnlyList<BareRun> bareRuns)
    {
        EventModel model = table.Event;
        writer.Line();
        writer.Line("// By this method's code the kernel sees that a raise holds the list: it reads the list itself.");
        writer.Line(Generated.NoInline);
        writer.Open($"private {model.ReturnType} DispatchInstalled({Signature.Declare(model.Parameters)})");
        EmitResult(writer, model);
        Action end = () => EmitEnd(writer, model);
        InstalledEmitter.EmitRead(writer, model, () =>
        {
            EmitStatic(writer, table, runs, end);
            end();
        });
        InstalledEmitter.EmitBefore(writer, table, end);
        EmitStatic(writer, table, runs, end);
        InstalledEmitter.EmitAfter(writer, table, end);
        EmitReturn(writer, model);
        writer.Close();
        if (runs.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("// The handlers that the image binds.");
        if (runs.Count <= MostInlined)
        {
            writer.Line(Generated.Inline);
        }

        writer.Open($"private {Ending.ReturnType(table)} RunStatic({Parameters(model)})");
        EmitRuns(writer, table, runs, bareRuns, Ending.Tell(writer));
        Ending.EmitGoOn(writer, table);
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

    private static void EmitStatic(SourceWriter writer, ImageEvent table, IReadOnlyList<DispatchRun> runs, Action end)
    {
        if (runs.Count > 0)
        {
            Ending.EmitCall(writer, table, $"RunStatic({Arguments(table.Event)})", end);
        }
    }

    private static void EmitRuns(
        SourceWriter writer, ImageEvent table, IReadOnlyList<DispatchRun> runs, IReadOnlyList<BareRun> bareRuns, Action end)
    {
        for (int i = 0; i < runs.Count; i++)
        {
            BareRun? bare = BareRun.Find(bareRuns, runs[i].Run.Handlers[0]);
            if (bare is null)
            {
                EmitRun(writer, table, runs[i], i, end);
            }
            else if (runs[i].Run.Handlers[0] == bare.First)
            {
                BareRunEmitter.EmitRun(writer, table, bare);
            }
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

    private static void EmitRun(SourceWriter writer, ImageEvent table, DispatchRun step, int number, Action end)
    {
        KeyRun run = step.Run;
        if (step.Decision is not null)
        {
            DecisionEmitter.EmitLookup(writer, table, number);
            return;
        }

        if (!step.IsKeyed)
        {
            int index = run.Handlers[0];
            Ending.EmitCall(writer, table.Handlers[index].Handler, $"Handler{index}({Arguments(table.Event)})", end);
            return;
        }

        var values = run.ByValue(table);
        if (values.Count > MostCompared)
        {
            KeyHashEmitter.EmitLookup(writer, table, run, number);
            return;
        }

        writer.Open($"switch ({table.Event.Key!.Expression})");
        foreach ((long value, IReadOnlyList<int> handlers) in values)
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

    private static void EmitEnd(SourceWriter writer, EventModel model)
    {
        EmitReturn(writer, model);
        if (!model.HasResult)
        {
            writer.Line("return;");
        }
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
