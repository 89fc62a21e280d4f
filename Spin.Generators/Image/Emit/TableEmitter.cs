using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Writes the one table of an event: what the kernel asks of it, the dispatch, and a method for each handler.</summary>
internal static class TableEmitter
{
    /// <summary>The file of a table.</summary>
    internal static string Emit(ImageEvent table)
    {
        SourceWriter writer = new();
        writer.Open($"namespace {ImageEmitter.Namespace}");
        EmitHead(writer, table);
        writer.Open($"internal sealed class {table.TableName} : {table.Event.TableReference}");
        IReadOnlyList<DispatchRun> runs = DispatchRun.Plan(table);
        IReadOnlyList<BareRun> bareRuns = BareRun.Plan(table, runs);
        SlotEmitter.EmitFields(writer, table, bareRuns);
        DescriptionEmitter.Emit(writer, table);
        SlotEmitter.EmitMembers(writer, table, bareRuns);
        HashSet<int> decided = [.. runs.Where(static run => run.IsKeyed).SelectMany(static run => run.Run.Handlers)];
        DispatchEmitter.Emit(writer, table, runs, bareRuns);
        for (int i = 0; i < table.Handlers.Count; i++)
        {
            writer.Line();
            HandlerEmitter.Emit(writer, table, i, isKeyDecided: decided.Contains(i), isInBareRun: BareRun.Find(bareRuns, i) is not null);
        }

        foreach (BareRun run in bareRuns)
        {
            BareRunEmitter.EmitMembers(writer, table, run);
        }

        if (DetachedEmitter.IsNeeded(table))
        {
            writer.Line();
            DetachedEmitter.EmitMembers(writer, table);
        }

        if (table.IsInstallable)
        {
            writer.Line();
            InstalledEmitter.Emit(writer, table);
        }

        writer.Close();
        writer.Close();
        return writer.ToString();
    }

    // The one place where a reader sees all that happens at an event.
    private static void EmitHead(SourceWriter writer, ImageEvent table)
    {
        writer.Line("/// <summary>");
        writer.Line($"/// The table of {table.Event.FullName} ({table.Event.Level} level). Its handlers, in the order in which they run:");
        writer.Line("/// <list type=\"number\">");
        foreach (ImageHandler handler in table.Handlers)
        {
            string guard = DescriptionEmitter.GuardText(handler);
            string order = (handler.Handler.Order == HandlerOrder.Normal ? "" : $", {handler.Handler.Order}") +
                (handler.Handler.IsAsync ? ", after the raise" : handler.Handler.IsFilter ? ", filter" : "") +
                (handler.Handler.Cancels ? ", ends the raise" : "");
            writer.Line($"/// <item>{handler.Name}{order}{(guard.Length == 0 ? "" : $" where {Literal.Xml(guard)}")}</item>");
        }

        writer.Line("/// </list>");
        writer.Line("/// </summary>");
        writer.Line(Generated.Mark);
    }
}
