using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Spindles;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes a table's state: for each handler a slot, whose instance is the enabled flag, the values it matches that are read at
/// activation, and its counters.
/// </summary>
internal static class SlotEmitter
{
    // The delegate to the method of a handler that ends a raise.
    private const string EndingContainment = "EndingContainment";

    private const string Volatile = "global::System.Threading.Volatile";

    /// <summary>The field of a match's value that is read at activation.</summary>
    internal static string MatchField(int handler, int match) => $"_match{handler}_{match}";

    /// <summary>Adds the fields.</summary>
    internal static void EmitFields(SourceWriter writer, ImageEvent table, IReadOnlyList<BareRun> bareRuns)
    {
        for (int i = 0; i < table.Handlers.Count; i++)
        {
            ImageHandler handler = table.Handlers[i];
            writer.Line($"private {handler.Spindle.InstanceType}? _slot{i};");
            if (handler.Handler.IsAsync)
            {
                DetachedEmitter.EmitField(writer, table, i);
            }

            for (int match = 0; match < handler.Handler.Matches.Count; match++)
            {
                if (handler.Handler.Matches[match].Reader is not null)
                {
                    writer.Line($"private long {MatchField(i, match)};");
                }
            }
        }

        foreach (BareRun run in bareRuns)
        {
            BareRunEmitter.EmitField(writer, table, run);
        }

        for (int i = 0; i < table.Handlers.Count; i++)
        {
            writer.Line($"private global::Spin.HandlerCounters _counters{i};");
        }
    }

    /// <summary>Adds the members that the kernel reads and writes them by.</summary>
    internal static void EmitMembers(SourceWriter writer, ImageEvent table, IReadOnlyList<BareRun> bareRuns)
    {
        writer.Summary("Creates the table and attaches it to its event.");
        writer.Open($"internal static {table.TableName} AttachNew()");
        writer.Line($"{table.TableName} table = new();");
        writer.Line("Attach(table);");
        writer.Line("return table;");
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override ref global::Spin.HandlerCounters Counters(int handler)");
        EmitSwitch(writer, table, static (writer, _, i) => writer.Line($"return ref _counters{i};"));
        writer.Close();
        writer.Line();
        EmitIsBound(writer, table);
        writer.Line();
        EmitBind(writer, table, bareRuns);
        writer.Line();
        EmitContainment(writer, table);
        writer.Line();
    }

    private static void EmitIsBound(SourceWriter writer, ImageEvent table)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override bool IsBound(int handler)");
        EmitSwitch(writer, table, static (writer, _, i) => writer.Line($"return {Volatile}.Read(ref _slot{i}) is not null;"));
        writer.Close();
    }

    private static void EmitBind(SourceWriter writer, ImageEvent table, IReadOnlyList<BareRun> bareRuns)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("protected override void BindSlot(int handler, object? spindle)");
        EmitSwitch(writer, table, (writer, handler, i) =>
        {
            string instance = handler.Spindle.IsPublic ? $"({handler.Spindle.Reference}?)spindle" : "spindle";
            if (handler.Handler.Matches.Any(static match => match.Reader is not null))
            {
                EmitReadMatches(writer, handler, i, instance);
            }

            if (handler.Handler.IsAsync)
            {
                DetachedEmitter.EmitBind(writer, table, i);
            }

            writer.Line($"{Volatile}.Write(ref _slot{i}, {instance});");
            if (BareRun.Find(bareRuns, i) is { } run)
            {
                BareRunEmitter.EmitBind(writer, run);
            }

            writer.Line("return;");
        });
        writer.Close();
    }

    // The slot is null while the values change, so that no raise sees one spindle with another's values.
    private static void EmitReadMatches(SourceWriter writer, ImageHandler handler, int index, string instance)
    {
        writer.Line($"{Volatile}.Write(ref _slot{index}, null);");
        writer.Open("if (spindle is not null)");
        for (int i = 0; i < handler.Handler.Matches.Count; i++)
        {
            MatchModel match = handler.Handler.Matches[i];
            if (match.Reader is not { } reader)
            {
                continue;
            }

            writer.Line($"{MatchField(index, i)} = {handler.Spindle.BindingReference}.{Thunk.ReaderName(reader)}({instance});");
            if (handler.Grant is { Values.Count: > 0 } grant)
            {
                writer.Open($"if (!{GrantText.Create(grant)}.Allows({MatchField(index, i)}))");
                writer.Line(
                    "throw new global::System.UnauthorizedAccessException(" +
                    $"{Literal.Text($"{handler.Name} matches {match.Field} against {reader}, whose value the image does not grant.")});");
                writer.Close();
            }
        }

        writer.Close();
    }

    // Without a result, a handler's method has the event's own signature: the kernel can then call one handler alone.
    private static void EmitContainment(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        string handlerType = model.HasResult ? "Containment" : model.Reference;
        writer.Line("/// <inheritdoc/>");
        writer.Open("protected override global::System.Delegate? FindContainment(int handler)");
        int count = table.Handlers.Count;
        for (int first = 0; first < count; first += Chunk.Size)
        {
            writer.Open($"if (handler < {Literal.Int(Chunk.End(first, count))})");
            writer.Line($"return FindContainment{first}(handler);");
            writer.Close();
            writer.Line();
        }

        EmitSwitch(writer, table, count, count, static (_, _, _) => { }, AfterHandlers(table));
        writer.Close();
        for (int first = 0; first < count; first += Chunk.Size)
        {
            writer.Line();
            writer.Open($"private global::System.Delegate FindContainment{first}(int handler)");
            EmitSwitch(
                writer, table, first, Chunk.End(first, count), (writer, handler, i) =>
                    writer.Line($"return new {ContainmentType(handler.Handler, handlerType)}(Handler{i});"), []);
            writer.Close();
        }

        if (table.Handlers.Any(static handler => handler.Handler.Cancels))
        {
            writer.Line();
            writer.Line($"private delegate bool {EndingContainment}({Join(Signature.Declare(model.Parameters), DispatchEmitter.ResultParameters(model))});");
        }

        if (model.HasResult)
        {
            writer.Line();
            writer.Line(
                $"private delegate void Containment({Join(Signature.Declare(model.Parameters), DispatchEmitter.ResultParameters(model))});");
        }

        if (table.IsInstallable)
        {
            writer.Line();
            writer.Line(
                $"private delegate {(table.InstallsCancelling ? "bool" : "void")} InstalledContainment({Join($"global::System.ReadOnlySpan<{InstalledEmitter.InstallationType(model)}> __installations", Signature.Declare(model.Parameters), DispatchEmitter.ResultParameters(model))});");
        }
    }

    private static string ContainmentType(HandlerModel handler, string otherwise) =>
        handler.IsFilter ? FilterEmitter.ContainmentType : handler.Cancels ? EndingContainment : otherwise;

    private static IEnumerable<string> AfterHandlers(ImageEvent table) => table.IsInstallable
        ? ["return new InstalledContainment(RunInstalled);", $"return new {table.Event.Reference}(DispatchInstalled);"]
        : ["return null;", "return null;"];

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(static part => part.Length > 0));

    private static void EmitSwitch(SourceWriter writer, ImageEvent table, System.Action<SourceWriter, ImageHandler, int> body) =>
        EmitSwitch(writer, table, 0, table.Handlers.Count, body, []);

    private static void EmitSwitch(
        SourceWriter writer,
        ImageEvent table,
        int first,
        int end,
        System.Action<SourceWriter, ImageHandler, int> body,
        IEnumerable<string> afterLast)
    {
        writer.Open("switch (handler)");
        for (int i = first; i < end; i++)
        {
            writer.Case(Literal.Int(i));
            body(writer, table.Handlers[i], i);
            writer.EndCase();
        }

        int number = end;
        foreach (string statement in afterLast)
        {
            writer.Line($"case {Literal.Int(number++)}:");
            writer.Indented(statement);
        }

        writer.Line("default:");
        writer.Indented("throw new global::System.ArgumentOutOfRangeException(nameof(handler));");
        writer.Close();
    }
}
