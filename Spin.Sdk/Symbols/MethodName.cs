namespace Spin.Sdk.Symbols;

/// <summary>Turns a symbol of ilc into what a person calls the method.</summary>
internal static class MethodName
{
    /// <summary>
    /// <c>Spin_Kernel_Spin_Kernel_Boot_KernelMain__Boot</c> becomes <c>KernelMain.Boot</c>: ilc writes every separator as an
    /// underscore, and a type from its method as two. Symbols of another shape stay as they are.
    /// </summary>
    internal static string Of(string symbol)
    {
        int depth = 0;
        int typeStart = 0;
        for (int index = 0; index + 2 < symbol.Length; index++)
        {
            char character = symbol[index];
            depth += character switch
            {
                '<' => 1,
                '>' => -1,
                _ => 0,
            };
            if (depth != 0 || character != '_')
            {
                continue;
            }

            if (symbol[index + 1] == '_' && index > typeStart)
            {
                return $"{symbol[typeStart..index]}.{symbol[(index + 2)..]}";
            }

            // The 1 of List_1 counts type parameters and belongs to the name.
            if (!char.IsAsciiDigit(symbol[index + 1]))
            {
                typeStart = index + 1;
            }
        }

        return symbol;
    }
}
