namespace Spin.Kernel.Runtime;

/// <summary>The list of code modules. Modules are only ever added; readers take no lock.</summary>
internal static unsafe class CodeModules
{
    private static CodeModule s_image;
    private static CodeModule* s_first;

    /// <summary>Puts the image itself on the list. Called once, before anything can throw.</summary>
    internal static void AddImage()
    {
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        s_image.TextStart = layout.TextStart;
        s_image.TextEnd = layout.TextEnd;
        s_image.CompiledEnd = layout.UnboxStart;
        s_image.UnwindTable = layout.UnwindTable;
        s_image.AssemblyFrames = layout.AssemblyFrames;
        s_image.CompiledData = layout.CompiledData;
        fixed (CodeModule* image = &s_image)
        {
            s_first = image; // statics without references lie in the image's data and never move
        }
    }

    /// <summary>The module whose code holds an address, or null.</summary>
    internal static CodeModule* Find(byte* address)
    {
        for (CodeModule* module = s_first; module != null; module = module->Next)
        {
            if (address >= module->TextStart && address < module->TextEnd)
            {
                return module;
            }
        }

        return null;
    }
}
