using System;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes what a table needs for handlers that run after the raise: for each a queue, made when the handler is bound; in the raise the copy
/// into it; and the run on the spindle's strand, with a containment of its own.
/// </summary>
internal static class DetachedEmitter
{
    private const int DefaultCapacity = 32;
    private const int MostCapacity = 1024;
    private const string Arguments = "Detached";

    /// <summary>The name of the method in which a handler runs on its strand.</summary>
    internal static string RunName(int handler) => $"Detached{handler}";

    /// <summary>Whether a table has such handlers.</summary>
    internal static bool IsNeeded(ImageEvent table) => table.Handlers.Any(static handler => handler.Handler.IsAsync);

    /// <summary>Adds the queue of a handler.</summary>
    internal static void EmitField(SourceWriter writer, ImageEvent table, int index) =>
        writer.Line($"private {Queue(table.Event)}? {Field(index)};");

    /// <summary>Adds, to the binding of a handler, the making of its queue, or the end of it with all that waits.</summary>
    internal static void EmitBind(SourceWriter writer, ImageEvent table, int index)
    {
        EventModel model = table.Event;
        string create = model.Detach is { } type ? $", static () => new {type}()" : "";
        writer.Open("if (spindle is null)");
        writer.Line($"Discard(ref {Field(index)}, ref _counters{index});");
        writer.Close();
        writer.Open($"else if ({Field(index)} is null)");
        writer.Line($"global::System.Threading.Volatile.Write(ref {Field(index)}, new {Queue(model)}({Literal.Int(Capacity(table.Handlers[index]))}{create}));");
        writer.Close();
        writer.Line();
    }

    /// <summary>Adds, to the method that the raise calls, the copy of the payload.</summary>
    internal static void EmitPost(SourceWriter writer, ImageEvent table, int index)
    {
        EventModel model = table.Event;
        writer.Line($"{Queue(model)}? __queue = global::System.Threading.Volatile.Read(ref {Field(index)});");
        writer.Line("long __ticket = __queue is null ? global::Spin.DetachedQueue.Full : __queue.Claim();");
        writer.Open("if (__ticket == global::Spin.DetachedQueue.Full)");
        EmitDropped(writer, index);
        writer.Close();
        writer.Line();
        if (model.Detach is null)
        {
            EmitCopies(writer, model);
        }
        else
        {
            EmitCopy(writer, model, index);
        }

        writer.Line("__queue!.Publish(__ticket);");
        writer.Line($"WakeDetached({Literal.Int(table.Handlers[index].SpindleNumber)});");
    }

    /// <summary>Adds the members by which the kernel runs the handlers, and their methods.</summary>
    internal static void EmitMembers(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        if (model.Detach is null)
        {
            EmitArguments(writer, model);
        }

        EmitSwitch(writer, table, "protected override bool TryRunDetached(int handler)", "false", static index => $"TryRunDetached{index}()");
        writer.Line();
        EmitSwitch(
            writer, table, "protected override global::System.Delegate? FindDetached(int handler)", "null",
            index => $"new global::System.Action<{Payload(model)}>({RunName(index)})");
        for (int i = 0; i < table.Handlers.Count; i++)
        {
            if (table.Handlers[i].Handler.IsAsync)
            {
                writer.Line();
                EmitTryRun(writer, table, i);
                writer.Line();
                EmitRun(writer, table, i);
            }
        }
    }

    private static string Field(int index) => $"_queue{index}";

    private static string Payload(EventModel model) => model.Detach ?? Arguments;

    private static string Queue(EventModel model) => $"global::Spin.DetachedQueue<{Payload(model)}>";

    private static int Capacity(ImageHandler handler)
    {
        int asked = handler.Handler.Capacity;
        int capacity = 1;
        while (capacity < (asked > 0 ? Math.Min(asked, MostCapacity) : DefaultCapacity))
        {
            capacity *= 2;
        }

        return capacity;
    }

    private static void EmitDropped(SourceWriter writer, int index)
    {
        writer.Line($"_counters{index}.Dropped = _counters{index}.Dropped + 1;");
        writer.Line("return;");
    }

    private static void EmitCopies(SourceWriter writer, EventModel model)
    {
        if (model.Parameters.Count == 0)
        {
            return;
        }

        writer.Line($"ref {Arguments} __copy = ref __queue!.Payload(__ticket);");
        foreach (ParameterModel parameter in model.Parameters)
        {
            writer.Line($"__copy.{parameter.Name} = {parameter.Name};");
        }
    }

    // The copy is code of whoever owns the event; what it throws ends this handler's run, as a fault in the handler would.
    private static void EmitCopy(SourceWriter writer, EventModel model, int index)
    {
        writer.Open("try");
        writer.Open($"if (!__queue!.Payload(__ticket).TryCopyFrom({Signature.Pass(model.Parameters)}))");
        writer.Line("__queue.Withdraw(__ticket);");
        EmitDropped(writer, index);
        writer.Close();
        writer.Close();
        writer.Open("catch (global::System.Exception __fault)");
        writer.Line("__queue!.Withdraw(__ticket);");
        writer.Line($"ContainHandler({index}, __fault);");
        writer.Line("return;");
        writer.Close();
        writer.Line();
    }

    private static void EmitArguments(SourceWriter writer, EventModel model)
    {
        writer.Line("// What a handler that runs after the raise is given.");
        writer.Open($"private struct {Arguments}");
        foreach (ParameterModel parameter in model.Parameters)
        {
            writer.Line($"internal {parameter.Type} {parameter.Name};");
        }

        writer.Close();
        writer.Line();
    }

    private static void EmitSwitch(SourceWriter writer, ImageEvent table, string signature, string otherwise, Func<int, string> value)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"{signature} => handler switch");
        writer.Open();
        for (int i = 0; i < table.Handlers.Count; i++)
        {
            if (table.Handlers[i].Handler.IsAsync)
            {
                writer.Line($"{Literal.Int(i)} => {value(i)},");
            }
        }

        writer.Line($"_ => {otherwise},");
        writer.Close(";");
    }

    private static void EmitTryRun(SourceWriter writer, ImageEvent table, int index)
    {
        writer.Open($"private bool TryRunDetached{index}()");
        writer.Line($"{Queue(table.Event)}? __queue = global::System.Threading.Volatile.Read(ref {Field(index)});");
        writer.Open("if (__queue is null || !__queue.TryTake(out long __ticket))");
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        writer.Open("try");
        writer.Line($"{RunName(index)}(__queue.Payload(__ticket));");
        writer.Close();
        writer.Open("finally");
        writer.Line("__queue.Release(__ticket);");
        writer.Close();
        writer.Line();
        writer.Line("return true;");
        writer.Close();
    }

    private static void EmitRun(SourceWriter writer, ImageEvent table, int index)
    {
        EventModel model = table.Event;
        ImageHandler handler = table.Handlers[index];
        string passed = model.Detach is not null
            ? ", __payload"
            : string.Concat(model.Parameters.Select(static parameter => $", __payload.{parameter.Name}"));
        writer.Line($"// {handler.Name}, after the raise");
        writer.Line(HandlerEmitter.Mark(table, handler, DescriptionEmitter.GuardText(handler), EventLevel.Strand, inlined: false));
        writer.Line(Generated.NoInline);
        writer.Open($"private void {RunName(index)}({Payload(model)} __payload)");
        writer.Line($"{handler.Spindle.InstanceType}? __spindle = global::System.Threading.Volatile.Read(ref _slot{index});");
        writer.Open("if (__spindle is null)");
        EmitDropped(writer, index);
        writer.Close();
        writer.Line();
        HandlerEmitter.EmitJoin(writer, handler);
        CountedRun run = CountedRun.OfStatic(
            handler, index, $"{Payload(model)} __payload", "__payload", $"{handler.Spindle.BindingReference}.{handler.Handler.Method}(__spindle{passed});");
        ContainmentEmitter.Emit(
            writer, model with { Level = EventLevel.Strand }, run, $"ContainHandler({index}, __fault);", Literal.Int(handler.SpindleNumber));
        writer.Close();
        run.EmitTimed(writer);
    }
}
