using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes the frame in which a handler's faults end. A strand's memory is charged to the handler's spindle for as long as the handler
/// runs, and for as long as its fault is reported; below Strand level handlers do not allocate.
/// </summary>
internal static class ContainmentEmitter
{
    /// <summary>Adds the frame.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="model">The event.</param>
    /// <param name="run">The handler's run.</param>
    /// <param name="contain">What reports a fault.</param>
    /// <param name="domain">Whose memory it is: the argument of <c>EnterDomain</c>.</param>
    /// <param name="leave">What goes on after a fault.</param>
    internal static void Emit(
        SourceWriter writer, EventModel model, CountedRun run, string contain, string domain, string leave = "return;")
    {
        bool charges = model.Level == EventLevel.Strand;
        if (model.HasResult)
        {
            writer.Line($"{model.ReturnType} __own;");
        }

        if (charges)
        {
            writer.Line($"int __charged = EnterDomain({domain});");
        }

        writer.Open("try");
        run.Emit(writer);
        writer.Close();
        writer.Open("catch (global::System.Exception __fault)");
        writer.Line(contain);
        writer.Line(leave);
        writer.Close();
        if (charges)
        {
            writer.Open("finally");
            writer.Line("LeaveDomain(__charged);");
            writer.Close();
        }

        if (model.HasResult)
        {
            writer.Line();
            HandlerEmitter.EmitFold(writer, model);
        }
    }
}
