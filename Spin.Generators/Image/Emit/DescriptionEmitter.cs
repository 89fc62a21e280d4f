using System.Globalization;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Writes what a table tells of itself: the event, its level, its handlers.</summary>
internal static class DescriptionEmitter
{
    /// <summary>Adds the members.</summary>
    internal static void Emit(SourceWriter writer, ImageEvent table)
    {
        EmitDescriptions(writer, table);
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override string EventName => {Literal.Text(table.Event.FullName)};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override global::Spin.Level Level => global::Spin.Level.{table.Event.Level};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int HandlerCount => {Literal.Int(table.Handlers.Count)};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override global::Spin.HandlerInfo Describe(int handler) => _descriptions[handler];");
        writer.Line();
    }

    private static void EmitDescriptions(SourceWriter writer, ImageEvent table)
    {
        int count = table.Handlers.Count;
        writer.Line("private readonly global::Spin.HandlerInfo[] _descriptions = DescribeAll();");
        writer.Line();
        writer.Open("private static global::Spin.HandlerInfo[] DescribeAll()");
        writer.Line($"global::Spin.HandlerInfo[] all = new global::Spin.HandlerInfo[{Literal.Int(count)}];");
        for (int first = 0; first < count; first += Chunk.Size)
        {
            writer.Line($"Describe{first}(all);");
        }

        writer.Line("return all;");
        writer.Close();
        writer.Line();
        for (int first = 0; first < count; first += Chunk.Size)
        {
            writer.Open($"private static void Describe{first}(global::Spin.HandlerInfo[] all)");
            for (int i = first; i < Chunk.End(first, count); i++)
            {
                writer.Line($"all[{Literal.Int(i)}] = new({Describe(table, table.Handlers[i])});");
            }

            writer.Close();
            writer.Line();
        }
    }

    /// <summary>The guard and the matches as a reader would write them.</summary>
    internal static string GuardText(ImageHandler handler) =>
        string.Join(" && ", handler.Handler.Matches.Select(static match =>
                $"{match.Field} == {match.Reader ?? match.Constant.ToString(CultureInfo.InvariantCulture)}")
            .Concat(handler.Handler.Ranges.Select(static range =>
                $"{range.Field} in {range.Low.ToString(CultureInfo.InvariantCulture)}..{range.High.ToString(CultureInfo.InvariantCulture)}"))
            .Concat(handler.Handler.Guard is { } guard ? [guard] : []));

    /// <summary>
    /// The handler's own limit in microseconds or else the event's; 0 where neither says one. The event's is for those that its raiser waits
    /// for, so not for an asynchronous one.
    /// </summary>
    internal static int LimitOf(ImageEvent table, ImageHandler handler) =>
        handler.Handler.LimitMicroseconds != 0 || handler.Handler.IsAsync ? handler.Handler.LimitMicroseconds : table.Event.LimitMicroseconds;

    /// <summary>The most instructions of a run: the smaller of the handler's limit and the event's; 0 where there is neither.</summary>
    internal static int InstructionsOf(ImageEvent table, ImageHandler handler)
    {
        int own = handler.Handler.LimitInstructions;
        int all = handler.Handler.IsAsync ? 0 : table.Event.LimitInstructions;
        return own <= 0 ? all : all <= 0 ? own : System.Math.Min(own, all);
    }

    private static string KeyOf(ImageEvent table, ImageHandler handler) => KeyRun.IsKeyed(table.Event, handler)
        ? $", key: {Literal.Long(handler.FindMatch(table.Event.Key!.Name)!.Constant)}"
        : "";

    private static string Describe(ImageEvent table, ImageHandler handler)
    {
        int limit = LimitOf(table, handler);
        return $"{Literal.Int(handler.SpindleNumber)}, {Literal.Text(handler.Spindle.Name)}, {Literal.Text(handler.Handler.Method)}, " +
            $"{Literal.Text(GuardText(handler))}, global::Spin.Order.{handler.Handler.Order}, {Literal.Int(limit)}, " +
            $"contained: {(handler.IsContained ? "true" : "false")}{KeyOf(table, handler)}" +
            $"{(handler.Handler.IsAsync ? ", isAsynchronous: true" : "")}{(handler.Handler.IsFilter ? ", isFilter: true" : "")}" +
            (handler.Handler.Cancels ? ", cancels: true" : "");
    }
}
