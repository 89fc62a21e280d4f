using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes what a table has where an event has filters: a raise that copies the arguments, lets each filter rewrite them, and then runs all
/// other handlers on the result. A filter works on a copy of its own, which counts when it returns.
/// </summary>
internal static class FilterEmitter
{
    /// <summary>The method that runs the handlers that are no filters.</summary>
    internal const string DispatchRest = "DispatchFiltered";

    /// <summary>The delegate to a filter's method.</summary>
    internal const string ContainmentType = "FilterContainment";

    private const string Run = "__filters";

    /// <summary>Adds the raise.</summary>
    internal static void EmitDispatch(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        if (HasBytes(model))
        {
            ParameterModel payload = model.Parameters.First(static parameter => parameter.IsRewritable);
            writer.Line($"private readonly global::Spin.PrivateCopies _copies = CreateCopies<{payload.Type}>();");
            writer.Line();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Open($"protected override {model.ReturnType} Dispatch({Signature.Declare(model.Parameters)})");
        writer.Line("RaisedCount++;");
        foreach ((ParameterModel parameter, int number) in Numbered(model))
        {
            writer.Line($"{parameter.Type} {Seen(number)} = {parameter.Name};");
        }

        if (!HasBytes(model))
        {
            EmitBody(writer, table);
        }
        else
        {
            writer.Line($"global::Spin.FilterRun {Run} = new(_copies);");
            writer.Open("try");
            EmitBody(writer, table);
            writer.Close();
            writer.Open("finally");
            writer.Line($"{Run}.End();");
            writer.Close();
        }

        writer.Close();
        writer.Line();
        writer.Line($"private delegate void {ContainmentType}({Parameters(model)});");
        writer.Line();
    }

    /// <summary>Adds the method of one filter.</summary>
    internal static void EmitHandler(SourceWriter writer, ImageEvent table, int index)
    {
        ImageHandler handler = table.Handlers[index];
        EventModel model = table.Event;
        writer.Line(Generated.NoInline);
        writer.Open($"private void Handler{index}({Parameters(model)})");
        HandlerEmitter.EmitConditions(writer, table, index, isKeyDecided: false);
        foreach ((ParameterModel parameter, int number) in Numbered(model))
        {
            writer.Line($"{parameter.Type} {Own(number)} = {parameter.Name};");
        }

        EmitForBytes(writer, model, "Lend");
        string passed = string.Concat(Numbered(model).Select(static entry => $", ref {Own(entry.Number)}"));
        HandlerEmitter.EmitJoin(writer, handler);
        CountedRun run = CountedRun.OfStatic(
            handler,
            index,
            string.Join(", ", Numbered(model).Select(static entry => $"ref {entry.Parameter.Type} {Own(entry.Number)}")),
            string.Join(", ", Numbered(model).Select(static entry => $"ref {Own(entry.Number)}")),
            $"{handler.Spindle.BindingReference}.{handler.Handler.Method}(__spindle{passed});");
        ContainmentEmitter.Emit(
            writer,
            model with { ReturnType = "void" },
            run,
            $"ContainHandler({index}, __fault);",
            Literal.Int(handler.SpindleNumber),
            HasBytes(model) ? $"{Run}.Drop(); return;" : "return;");
        writer.Line();
        EmitForBytes(writer, model, "Keep");
        foreach ((ParameterModel parameter, int number) in Numbered(model))
        {
            writer.Line($"{parameter.Name} = {Own(number)};");
        }

        writer.Close();
        run.EmitTimed(writer);
    }

    private static bool HasBytes(EventModel model) => model.Parameters.Any(static parameter => parameter.IsRewritable);

    private static System.Collections.Generic.IEnumerable<(ParameterModel Parameter, int Number)> Numbered(EventModel model) =>
        model.Parameters.Select(static (parameter, number) => (parameter, number));

    private static string Seen(int number) => $"__seen{number}";

    private static string Own(int number) => $"__own{number}";

    private static string Parameters(EventModel model)
    {
        string parameters = string.Join(", ", model.Parameters.Select(static parameter => $"ref {parameter.Type} {parameter.Name}"));
        return HasBytes(model) ? $"{parameters}, ref global::Spin.FilterRun {Run}" : parameters;
    }

    private static void EmitBody(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        string rewritten = string.Join(", ", Numbered(model).Select(static entry => $"ref {Seen(entry.Number)}"));
        for (int i = 0; i < table.FilterCount; i++)
        {
            writer.Line($"Handler{i}({rewritten}{(HasBytes(model) ? $", ref {Run}" : "")});");
        }

        string passed = string.Join(", ", Numbered(model).Select(static entry => $"{entry.Parameter.Passing}{Seen(entry.Number)}"));
        writer.Line($"{(model.HasResult ? "return " : "")}{DispatchRest}({passed});");
    }

    private static void EmitForBytes(SourceWriter writer, EventModel model, string method)
    {
        foreach ((ParameterModel parameter, int number) in Numbered(model).Where(static entry => entry.Parameter.IsRewritable))
        {
            writer.Line($"{Run}.{method}(ref {Own(number)});");
        }
    }
}
