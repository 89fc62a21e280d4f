using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Spindles;

/// <summary>Writes a spindle's binding.</summary>
internal static class BindingEmitter
{
    /// <summary>The file of a spindle's binding.</summary>
    internal static string Emit(SpindleModel model)
    {
        SourceWriter writer = new();
        ManifestEmitter.Emit(writer, model);
        writer.Line();
        if (model.Namespace.Length > 0)
        {
            writer.Open($"namespace {model.Namespace}");
        }

        foreach (string declaration in model.TypePath)
        {
            writer.Open(declaration);
        }

        EmitBinding(writer, model);
        foreach (string _ in model.TypePath)
        {
            writer.Close();
        }

        if (!model.IsPublic)
        {
            writer.Line();
            DoorEmitter.Emit(writer, model);
        }

        if (model.Namespace.Length > 0)
        {
            writer.Close();
        }

        return writer.ToString();
    }

    private static void EmitBinding(SourceWriter writer, SpindleModel model)
    {
        writer.Summary("The thunks by which an image reaches the spindle's private handlers and guards.");
        writer.Line(Generated.Mark);
        writer.Line(Generated.Hidden);
        writer.Open($"{(model.IsPublic ? "public" : "internal")} static class Binding");
        EmitCreate(writer, model);
        foreach (Thunk thunk in Thunk.Of(model, model.Reference))
        {
            writer.Line();
            writer.Summary(thunk.Summary);
            writer.Line($"public static {thunk.ReturnType} {thunk.Name}({thunk.Declared}) =>");
            writer.Indented($"{thunk.Body};");
        }

        writer.Close();
    }

    private static void EmitCreate(SourceWriter writer, SpindleModel model)
    {
        writer.Summary("Creates the spindle from its imports.");
        writer.Line($"public static {model.Reference} Create({Imports.Declare(model)}) =>");
        writer.Indented($"new {model.Reference}({Imports.Pass(model, cast: true)});");
    }
}
