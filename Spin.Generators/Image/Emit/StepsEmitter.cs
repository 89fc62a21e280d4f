using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes a raise in steps: for handlers installed between the static ones or in their place, for guards imposed on these, and for as long as
/// several events change at once. What a raise pays for it that needs none of this is nothing.
/// </summary>
internal static class StepsEmitter
{
    /// <summary>Adds the methods.</summary>
    internal static void Emit(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        string snapshot = $"global::Spin.InstallationSnapshot<{InstalledEmitter.TypeArguments(model)}>";
        writer.Line(Generated.NoInline);
        writer.Open($"private void RunSteps({DispatchEmitter.Parameters(model, $"{snapshot} __installed")})");
        writer.Line($"{snapshot}? __settled = __installed.Settle();");
        writer.Open("if (__settled is null)");
        if (table.Handlers.Count > table.FilterCount)
        {
            writer.Line($"RunStatic({DispatchEmitter.Arguments(model)});"); // whether it ends the raise: nothing follows
        }

        writer.Line("return;");
        writer.Close();
        writer.Line();
        writer.Open($"foreach (global::Spin.DispatchStep<{InstalledEmitter.TypeArguments(model)}> __step in __settled.Steps)");
        writer.Line($"{InstalledEmitter.PhaseType(model)}? __phase = __step.Phase;");
        InstalledEmitter.EmitPhases(writer, table, () => writer.Line("return;"));
        if (table.Handlers.Count > table.FilterCount)
        {
            writer.Line();
            writer.Open($"if (__step.From < __step.To && (__step.Imposed is not {{ }} __imposed || __imposed({Signature.Pass(model.Parameters)})))");
            Ending.EmitCall(writer, table, $"RunStaticFrom({DispatchEmitter.Arguments(model, last: "__step.From, __step.To")})", () => writer.Line("return;"));
            writer.Close();
        }

        writer.Close();
        writer.Close();
        if (table.Handlers.Count > table.FilterCount)
        {
            writer.Line();
            EmitStaticFrom(writer, table);
        }
    }

    private static void EmitStaticFrom(SourceWriter writer, ImageEvent table)
    {
        writer.Line("// Some of the handlers that the image binds.");
        writer.Open($"private {Ending.ReturnType(table)} RunStaticFrom({DispatchEmitter.Parameters(table.Event, last: "int __from, int __to")})");
        foreach ((KeyRun run, bool isKeyed) in KeyRun.Split(table, Enumerable.Range(table.FilterCount, table.Handlers.Count - table.FilterCount)))
        {
            if (isKeyed)
            {
                EmitKeyed(writer, table, run);
            }
            else
            {
                EmitOne(writer, table, run.Handlers[0]);
            }
        }

        Ending.EmitGoOn(writer, table);
        writer.Close();
    }

    private static void EmitKeyed(SourceWriter writer, ImageEvent table, KeyRun run)
    {
        writer.Open($"switch ({table.Event.Key!.Expression})");
        foreach ((long value, IReadOnlyList<int> handlers) in run.ByValue(table))
        {
            writer.Case(KeyText.Constant(table.Event.Key, value));
            foreach (int handler in handlers)
            {
                EmitOne(writer, table, handler);
            }

            writer.Line("break;");
            writer.EndCase();
        }

        writer.Close();
    }

    private static void EmitOne(SourceWriter writer, ImageEvent table, int handler)
    {
        string number = Literal.Int(handler);
        writer.Open($"if (__from <= {number} && {number} < __to)");
        Ending.EmitCall(writer, table.Handlers[handler].Handler, $"Handler{number}({DispatchEmitter.Arguments(table.Event)})", Ending.Tell(writer));
        writer.Close();
    }
}
