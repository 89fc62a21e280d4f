using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes the method of one handler: slot, matches, guard, and the handler itself, contained unless it is the nucleus' own. Its code
/// is what the kernel looks for on a stack, so a contained handler's method is never inlined.
/// </summary>
internal static class HandlerEmitter
{
    /// <summary>Handlers behind a hash are many; each is called rather than copied into one huge method.</summary>
    internal const int MostInlined = 64;

    /// <summary>Adds the method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="index">The handler.</param>
    /// <param name="isKeyDecided">Whether it is called for the key that it matches, and for no other.</param>
    /// <param name="isInBareRun">Whether it is in a <see cref="BareRun"/>, which may know its spindle already.</param>
    internal static void Emit(SourceWriter writer, ImageEvent table, int index, bool isKeyDecided, bool isInBareRun)
    {
        ImageHandler handler = table.Handlers[index];
        EventModel model = table.Event;
        string guard = DescriptionEmitter.GuardText(handler);
        writer.Line($"// {handler.Name}{(guard.Length == 0 ? "" : $" where {guard}")}");
        bool inlined = handler.IsProven ? BareCalls.AreInlined(table) : !handler.IsContained && table.Handlers.Count <= MostInlined;
        if (!handler.Handler.IsAsync)
        {
            writer.Line(Mark(table, handler, guard, table.Event.Level, inlined));
        }

        if (handler.Handler.IsFilter)
        {
            FilterEmitter.EmitHandler(writer, table, index);
            return;
        }

        writer.Line(inlined ? Generated.Inline : Generated.NoInline);
        writer.Open($"private {Ending.ReturnType(handler.Handler)} Handler{index}({DispatchEmitter.Parameters(model)})");
        EmitSlot(writer, handler, index);
        if (isInBareRun)
        {
            writer.Open("if (__spindle is not null)");
            writer.Line($"{RunName(index)}({DispatchEmitter.Arguments(model, first: "__spindle")});");
            writer.Close();
            writer.Close();
            writer.Line();
            writer.Line(Generated.Inline);
            writer.Open($"private void {RunName(index)}({DispatchEmitter.Parameters(model, first: $"{handler.Spindle.InstanceType} __spindle")})");
            EmitRefusals(writer, table, index, isKeyDecided, "");
        }
        else
        {
            EmitRefusals(writer, table, index, isKeyDecided, "__spindle is null");
        }

        CountedRun? timed = null;
        if (handler.Handler.IsAsync)
        {
            DetachedEmitter.EmitPost(writer, table, index);
        }
        else
        {
            timed = EmitCall(writer, handler, model, index);
        }

        if (handler.Handler.Cancels)
        {
            writer.Line("return true;");
        }

        writer.Close();
        timed?.EmitTimed(writer);
    }

    /// <summary>The method that runs a handler of a <see cref="BareRun"/> whose spindle is known.</summary>
    internal static string RunName(int index) => $"Run{Literal.Int(index)}";

    /// <summary>Adds what must hold for a handler to run: its slot, its matches, its guard.</summary>
    internal static void EmitConditions(SourceWriter writer, ImageEvent table, int index, bool isKeyDecided)
    {
        EmitSlot(writer, table.Handlers[index], index);
        EmitRefusals(writer, table, index, isKeyDecided, "__spindle is null");
    }

    private static void EmitSlot(SourceWriter writer, ImageHandler handler, int index) =>
        writer.Line($"{handler.Spindle.InstanceType}? __spindle = global::System.Threading.Volatile.Read(ref _slot{index});");

    private static void EmitRefusals(SourceWriter writer, ImageEvent table, int index, bool isKeyDecided, string first)
    {
        string refusals = string.Join(" || ", Refusals(table, index, isKeyDecided).Prepend(first).Where(static refusal => refusal.Length > 0));
        if (refusals.Length > 0)
        {
            writer.Open($"if ({refusals})");
            writer.Line(Ending.Leave(table.Handlers[index].Handler));
            writer.Close();
            writer.Line();
        }

        if (table.Handlers[index].Handler.Guard is not null)
        {
            EmitGuard(writer, table.Handlers[index], table.Event, index);
        }
    }

    /// <summary>The attribute by which the build knows the handler's machine code.</summary>
    internal static string Mark(ImageEvent table, ImageHandler handler, string guard, EventLevel level, bool inlined)
    {
        int limit = DescriptionEmitter.LimitOf(table, handler);
        List<string> named = [];
        if (guard.Length > 0)
        {
            named.Add($"Guard = {Literal.Text(guard)}");
        }

        if (limit != 0)
        {
            named.Add($"LimitMicroseconds = {Literal.Int(limit)}");
        }

        if (DescriptionEmitter.InstructionsOf(table, handler) is > 0 and var instructions)
        {
            named.Add($"LimitInstructions = {Literal.Int(instructions)}");
        }

        if (handler.IsContained)
        {
            named.Add("Contained = true");
        }

        if (handler.IsProven)
        {
            named.Add(inlined ? "Proven = true, Inlined = true" : "Proven = true");
        }

        string options = string.Concat(named.Select(static name => $", {name}"));
        return $"[global::Spin.TableHandler({Literal.Text(table.Event.FullName)}, global::Spin.Level.{level}, " +
            $"{Literal.Text(handler.Spindle.FullName)}, {Literal.Text(handler.Handler.Method)}{options})]";
    }

    /// <summary>What adds a result to those before it.</summary>
    internal static void EmitFold(SourceWriter writer, EventModel model)
    {
        if (!model.HasResult)
        {
            return;
        }

        switch (model.Fold)
        {
            case EventFold.None or EventFold.First:
                writer.Open("if (!__any)");
                writer.Line("__result = __own;");
                writer.Close();
                writer.Line();
                break;
            case EventFold.Last:
                writer.Line("__result = __own;");
                break;
            case EventFold.Any:
                writer.Line("__result |= __own;");
                break;
            case EventFold.All:
                writer.Line("__result = (!__any || __result) && __own;");
                break;
            case EventFold.Sum:
                writer.Line($"__result = unchecked(({model.ReturnType})(__result + __own));");
                break;
            default:
                writer.Line($"__result = __any ? {model.FoldType}.Fold(__result, __own) : __own;");
                break;
        }

        writer.Line("__any = true;");
    }

    private static IEnumerable<string> Refusals(ImageEvent table, int index, bool isKeyDecided)
    {
        ImageHandler handler = table.Handlers[index];
        for (int i = 0; i < handler.Handler.Matches.Count; i++)
        {
            MatchModel match = handler.Handler.Matches[i];
            bool isDecided = isKeyDecided && match.Reader is null && match.Field == table.Event.Key?.Name;
            if (!isDecided && table.Event.FindField(match.Field) is { } field)
            {
                yield return match.Reader is null
                    ? $"{field.Expression} != {KeyText.Constant(field, match.Constant)}"
                    : $"{KeyText.Number(field)} != {SlotEmitter.MatchField(index, i)}";
            }
        }

        foreach (RangeModel range in handler.Handler.Ranges)
        {
            if (table.Event.FindOrdered(range.Field) is { } field)
            {
                yield return range.Low == range.High
                    ? $"{field.Expression} != {KeyText.Constant(field, range.Low)}"
                    : $"{field.Expression} < {KeyText.Constant(field, range.Low)} || {field.Expression} > {KeyText.Constant(field, range.High)}";
            }
        }
    }

    private static void EmitGuard(SourceWriter writer, ImageHandler handler, EventModel model, int index)
    {
        string call = $"{handler.Spindle.BindingReference}.{handler.Handler.Guard}" +
            $"({Signature.Pass(model.Parameters, handler.Handler.GuardOnInstance ? "__spindle" : "")})";
        string leave = Ending.Leave(handler.Handler);
        if (!handler.IsContained)
        {
            writer.Open($"if (!{call})");
            writer.Line(leave);
            writer.Close();
            writer.Line();
            return;
        }

        writer.Open("try");
        writer.Open($"if (!{call})");
        writer.Line(leave);
        writer.Close();
        writer.Close();
        writer.Open("catch (global::System.Exception __fault)");
        writer.Line($"ContainGuardOf({index}, __fault);");
        writer.Line(leave);
        writer.Close();
        writer.Line();
    }

    private static CountedRun? EmitCall(SourceWriter writer, ImageHandler handler, EventModel model, int index)
    {
        EmitJoin(writer, handler);
        string call = $"{handler.Spindle.BindingReference}.{handler.Handler.Method}({Signature.Pass(model.Parameters, "__spindle")});";
        if (!handler.IsContained)
        {
            writer.Line(model.HasResult ? $"{model.ReturnType} __own = {call}" : call);
            EmitCommit(writer, handler);
            writer.Line(CountedRun.IncrementOf(index));
            EmitFold(writer, model);
            return null;
        }

        CountedRun run = CountedRun.OfStatic(
            handler, index, Signature.Declare(model.Parameters), Signature.Pass(model.Parameters), call, model.ReturnType);
        ContainmentEmitter.Emit(writer, model, run, $"ContainHandler({index}, __fault);", Literal.Int(handler.SpindleNumber), Ending.Leave(handler.Handler));
        return run;
    }

    /// <summary>Where the spindle has a state: whether this run is inside of another of the spindle's, which then commits for both.</summary>
    internal static void EmitJoin(SourceWriter writer, ImageHandler handler)
    {
        if (handler.HasState)
        {
            writer.Line($"bool __joins = JoinsState({Literal.Int(handler.SpindleNumber)});");
        }
    }

    /// <summary>The call of a handler, and where its spindle has a state the commit of what it has set.</summary>
    internal static string Committed(ImageHandler handler, string call) => handler.HasState ? $"{call} {Commit(handler)}" : call;

    private static void EmitCommit(SourceWriter writer, ImageHandler handler)
    {
        if (handler.HasState)
        {
            writer.Line(Commit(handler));
        }
    }

    private static string Commit(ImageHandler handler) => $"CommitState({Literal.Int(handler.SpindleNumber)}, __joins);";
}
