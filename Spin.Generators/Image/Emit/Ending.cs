using System;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// How a raise ends before its last handler: methods that run handlers tell their caller so. Only tables of which some handler can end a
/// raise have such methods; in all others there is no trace of it.
/// </summary>
internal static class Ending
{
    /// <summary>What a method returns that runs handlers of a table.</summary>
    internal static string ReturnType(ImageEvent table) => table.Cancels ? "bool" : "void";

    /// <summary>What the method of one handler returns.</summary>
    internal static string ReturnType(HandlerModel handler) => handler.Cancels ? "bool" : "void";

    /// <summary>How the method of one handler is left where the raise goes on.</summary>
    internal static string Leave(HandlerModel handler) => handler.Cancels ? "return false;" : "return;";

    /// <summary>Adds the end of a method that ran handlers, none of which ended the raise.</summary>
    internal static void EmitGoOn(SourceWriter writer, ImageEvent table)
    {
        if (table.Cancels)
        {
            writer.Line("return false;");
        }
    }

    /// <summary>Adds a call of a method that runs handlers of a table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="call">The call.</param>
    /// <param name="end">Adds what ends the raise.</param>
    internal static void EmitCall(SourceWriter writer, ImageEvent table, string call, Action end) => EmitCall(writer, table.Cancels, call, end);

    /// <summary>Adds a call of one handler's method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="call">The call.</param>
    /// <param name="end">Adds what ends the raise.</param>
    internal static void EmitCall(SourceWriter writer, HandlerModel handler, string call, Action end) => EmitCall(writer, handler.Cancels, call, end);

    /// <summary>Adds the end of a method that is told to end the raise, and tells its caller.</summary>
    internal static Action Tell(SourceWriter writer) => () => writer.Line("return true;");

    /// <summary>Adds a call of a method that may tell that the raise ends.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="mayEnd">Whether it does.</param>
    /// <param name="call">The call.</param>
    /// <param name="end">Adds what ends the raise.</param>
    internal static void EmitCall(SourceWriter writer, bool mayEnd, string call, Action end)
    {
        if (!mayEnd)
        {
            writer.Line($"{call};");
            return;
        }

        writer.Open($"if ({call})");
        end();
        writer.Close();
        writer.Line();
    }
}
